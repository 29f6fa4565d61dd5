package io.github.corsaudit.origin;

import java.util.stream.Stream;

/** Hosts on which anyone gets a name of their own within minutes, those first that most use. */
public final class SharedHosts {
  private SharedHosts() {}

  /** Returns the suffixes under which the tenants' names are. */
  public static Stream<String> names() {
    return Stream.of(
        "vercel.app",
        "github.io",
        "netlify.app",
        "herokuapp.com",
        "pages.dev",
        "azurewebsites.net",
        "web.app",
        "onrender.com",
        "firebaseapp.com",
        "amplifyapp.com",
        "azurestaticapps.net",
        "workers.dev",
        "fly.dev",
        "surge.sh");
  }
}
