package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final FakeTicker ticker = new FakeTicker();
  private final Pace pace = new Pace(4, ticker);

  @Test
  void sendsTheFirstAtOnce() {
    visit(pace, "a");
    assertThat(ticker.waited()).isZero();
  }

  @Test
  void spacesTheOthers() {
    for (int i = 0; i < 5; i++) {
      visit(pace, "a");
    }
    assertThat(ticker.waited()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void keepsHostsApart() {
    visit(pace, "a");
    visit(pace, "b");
    assertThat(ticker.waited()).isZero();
  }

  @Test
  void countsTheTimeThatPassedAnyway() {
    visit(pace, "a");
    ticker.pause(Duration.ofSeconds(9));
    visit(pace, "a");
    assertThat(ticker.waited()).isEqualTo(Duration.ofSeconds(9));
    visit(pace, "a");
    assertThat(ticker.waited()).isEqualTo(Duration.ofMillis(9250));
  }

  @Test
  void isLateByAQuarterAtMostHoweverManyAreSent() {
    FakeTicker unlucky = new FakeTicker(1);
    Pace late = new Pace(4, unlucky);
    for (int i = 0; i < 5; i++) {
      visit(late, "a");
    }
    assertThat(unlucky.waited().toMillis()).isEqualTo(1062);
  }

  @Test
  void comesBackAQuarterLaterThanAskedAtMost() {
    FakeTicker unlucky = new FakeTicker(1);
    new Pace(4, unlucky).pause(Duration.ofSeconds(2));
    assertThat(unlucky.waited()).isBetween(Duration.ofMillis(2499), Duration.ofMillis(2500));
  }

  private static void visit(Pace pace, String host) {
    pace.enter(host);
    pace.leave(host);
  }
}
