package io.github.corsaudit.read.nginx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.read.MapSources;
import io.github.corsaudit.read.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NginxReaderTest {
  private static Reading read(String text) {
    return new NginxReader().read(new MapSources(Map.of("conf.d/cors.conf", text), path -> true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nginx.conf",
        "etc/nginx/nginx.conf",
        "conf.d/a.conf",
        "docker/site.nginx",
        "a/site.vhost",
        "sites-enabled/api",
        "sites-available/api.example.com",
        "templates/default.conf.template",
        "nginx/conf.d/cors.inc",
        "snippets/cors",
        "conf.d/api.example.com",
        "vhost.d/api.example.com_location",
        "nginx.conf.j2",
        "a/b/other.conf"
      })
  void accepts(String path) {
    assertThat(new NginxReader().accepts(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.py", "nginx/Dockerfile.yml", "nginx/main.go", "a.config", "conf"})
  void does_not_accept(String path) {
    assertThat(new NginxReader().accepts(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<VirtualHost *:80>\n  Header set Access-Control-Allow-Origin \"*\"\n</VirtualHost>",
        "SetEnvIf Origin \"^https://a$\" CORS=$0\nHeader set Access-Control-Allow-Origin %{CORS}e",
        "[cors]\nallow_origin = *\n",
        "frontend web\n  http-response set-header Access-Control-Allow-Origin *\n",
        "http { cors { allow = \"*\" }\n server { port = 80 } }",
        "play.filters.cors { allowedOrigins = null }",
        "cors {",
        "cors \"unclosed",
      })
  void is_silent_about_other_languages(String text) {
    assertThat(read(text)).isEqualTo(Reading.nothing());
  }

  @Test
  void reports_nothing_of_files_that_were_not_asked_for() {
    String site = "server { location / { add_header Access-Control-Allow-Origin %s; } }";
    Map<String, String> files =
        Map.of("a.conf", site.formatted("https://a.example"), "b.conf", site.formatted("*"));
    assertThat(new NginxReader().read(new MapSources(files, "a.conf"::equals)).policies())
        .singleElement()
        .satisfies(
            policy ->
                assertThat(policy.at().inFile().map(Provenance.InFile::file)).contains("a.conf"));
  }

  @Test
  void reports_a_snippet_that_a_server_elsewhere_includes() {
    Map<String, String> files =
        Map.of(
            "cors.conf",
            "add_header Access-Control-Allow-Origin *;",
            "nginx.conf",
            "server { location /api { include cors.conf; } }");
    assertThat(new NginxReader().read(new MapSources(files, "cors.conf"::equals)).policies())
        .singleElement()
        .satisfies(policy -> assertThat(policy.scope().path()).isEqualTo("/api*"));
  }

  @Test
  void bounds_long_lists() {
    String entries =
        IntStream.range(0, 6000)
            .mapToObj(i -> "https://a" + i + ".example $http_origin;\n")
            .collect(Collectors.joining());
    Reading reading =
        read(
            "map $http_origin $cors {\n"
                + entries
                + "}\nserver { location / { add_header Access-Control-Allow-Origin $cors; } }");
    assertThat(reading.policies()).hasSize(1);
  }

  @Property(tries = 300)
  void never_throws(@ForAll("configurations") List<String> words) {
    assertThatCode(() -> read("add_header X y;" + String.join(" ", words)))
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<List<String>> configurations() {
    return Arbitraries.of(
            "server",
            "location",
            "/",
            "~",
            "if",
            "($http_origin",
            "~*",
            "a)",
            ")",
            "{",
            "}",
            ";",
            "add_header",
            "Access-Control-Allow-Origin",
            "$http_origin",
            "*",
            "always",
            "map",
            "$x",
            "${x}",
            "set",
            "include",
            "cors.conf",
            "return",
            "204",
            "rewrite",
            "^",
            "last",
            "'",
            "\"",
            "\\",
            "{{",
            "}}",
            "#",
            "\n",
            "limit_except",
            "GET",
            "error_page",
            "@a",
            "more_set_headers",
            "default",
            "http",
            "content_by_lua_block",
            "hostnames",
            "=")
        .list()
        .ofMaxSize(60);
  }
}
