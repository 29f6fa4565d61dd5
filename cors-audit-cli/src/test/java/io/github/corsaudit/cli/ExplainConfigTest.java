package io.github.corsaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code explain --config} and batch questions about declared policies. */
class ExplainConfigTest {
  private static final String PAGE = "https://app.example.com";

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    write(
        "flask/app.py",
        """
        import os
        from flask import Flask
        from flask_cors import CORS
        app = Flask(__name__)
        CORS(app, origins=os.environ["ORIGINS"].split(","), supports_credentials=True)
        @app.route("/me", methods=["GET", "PUT"])
        def me():
            return "me"
        """);
    write(
        "nginx/nginx.conf",
        """
        server {
          location /me { add_header Access-Control-Allow-Origin $upstream_http_x_allow always; }
          location /open { add_header Access-Control-Allow-Origin *; add_header Vary Origin;
            add_header Vary Accept; }
        }
        """);
    write("both/app.py", Files.readString(folder.resolve("flask/app.py")));
    write("both/nginx.conf", Files.readString(folder.resolve("nginx/nginx.conf")));
    write("none/readme.txt", "nothing");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Run explain(String... more) {
    List<String> all = new ArrayList<>(List.of("explain", "--origin", PAGE));
    all.addAll(List.of("--url", "https://api.example.com/me"));
    all.addAll(List.of(more));
    return Run.in(folder, all.toArray(String[]::new));
  }

  @Test
  void aDeclaredPolicyAnswers() {
    Run allowed = explain("--config", "flask", "--env", "ORIGINS=" + PAGE, "-X", "PUT");
    Run blocked = explain("--config", "flask", "--env", "ORIGINS=https://other.example");
    Run json = explain("--config", "flask/app.py", "--env", "ORIGINS=" + PAGE, "-f", "json");

    assertThat(allowed.status()).isZero();
    assertThat(allowed.out())
        .contains("To a preflight (OPTIONS) the server answers with status 200")
        .containsPattern("and\\s+Access-Control-Allow-Origin:\\s+" + PAGE);
    assertThat(blocked.status()).isEqualTo(1);
    assertThat(blocked.out()).contains("no CORS header").contains("MissingAllowOriginHeader");
    assertThat(json.status()).isZero();
    assertThat(json.out()).contains("\"predicted\":{\"startup\":\"ok\"");
  }

  @Test
  void whatFilesDoNotSayIsNotKnown() {
    Run unset = explain("--config", "flask");
    Run unknown = explain("--config", "nginx");

    assertThat(unset.status()).isEqualTo(1);
    assertThat(unset.out()).contains("does not start");
    assertThat(unknown.status()).isEqualTo(3);
    assertThat(unknown.out()).contains("cannot be told");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --config nowhere                     | there is no file or folder 'nowhere'
          --config none                        | no CORS policy was found under 'none'
          --config both                        | policies of several systems (flask-cors, nginx)
          --config flask --system iis          | no system 'iis' is read here
          --config flask --system nginx        | no file under 'flask' speaks of CORS
          --config flask --env X               | a variable is given as NAME=VALUE
          --config flask --status 200          | --config
          """)
  void saysWhatIsWrong(String arguments, String message) {
    Run run = explain(arguments.split(" +"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"origin":"https://a.io","config":{"path":"flask","env":{"ORIGINS":"https://a.io"}}} | "allowOrigin":"https://a.io","allowCredentials":"true","allowMethods":"DELETE, GET
          {"origin":null,"config":{"path":"flask"},"env":{"ORIGINS":"https://a.io"}}           | "response":{"status":null,"allowOrigin":"https://a.io"
          {"origin":null,"config":{"path":"flask"},"env":{"ORIGINS":"https://a.io"}}           | "outcome":"?"
          {"origin":"https://a.io","config":{"path":"flask"}}                                  | "predicted":{"startup":"fails","preflight":null,"response":null}
          {"origin":"https://a.io","config":{"path":"nginx"}}                                  | "allowOrigin":"?"
          {"origin":"https://a.io","config":{"path":"nginx"}}                                  | "outcome":"?","standard":"?","reason":"?"
          {"origin":"https://a.io","config":{"path":"nginx"},"path":"/open"}                   | "vary":["Origin","Accept"]
          {"origin":"https://a.io","config":{"path":"nginx","system":"nginx"},"path":"/open"}  | "outcome":"allowed"
          {"origin":"https://a.io","config":{"path":"both","system":"nginx"},"path":"/open"}   | "outcome":"allowed"
          {"origin":"https://a.io","config":{"path":"both"}}                                   | "error":"line 1: 'both' holds policies of several systems
          {"origin":"https://a.io","config":{"path":"nowhere"}}                                | "error":"line 1: there is no file or folder 'nowhere'
          {"origin":"https://a.io","config":{}}                                                | "error":"line 1: `path` is missing
          {"origin":"https://a.io","config":7}                                                 | "error":"line 1: `config` must be an object
          {"origin":"https://a.io","config":{"path":"flask","env":{"A":1}}}                    | "error":"line 1: `A` must be a string
          {"origin":7,"config":{"path":"flask"}}                                               | "error":"line 1: `origin` must be a string
          {"config":{"path":"flask"}}                                                          | "error":"line 1: `origin` is missing
          """)
  void batchQuestionsNameFilesBesideTheBatch(String question, String expected) throws IOException {
    boolean open = question.contains("/open");
    String url = "\"url\":\"https://api.example.com" + (open ? "/open" : "/me") + "\",";
    write("questions.jsonl", question.replaceFirst("\\{", "{" + url) + "\n");

    Run run = Run.in(folder.resolve("none"), "explain", "--batch", folder + "/questions.jsonl");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains(expected);
  }
}
