package io.huiji.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a machine was answered.
record Answer(HttpResponse<String> response) {

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(response.body());
  }

  String text(String pointer) {
    return json().at(pointer).asString("");
  }

  List<String> texts(String array, String field) {
    return json().at(array).valueStream().map(each -> each.path(field).asString("")).toList();
  }

  Answer is(int status) {
    assertThat(status()).as(response.request().uri() + " " + response.body()).isEqualTo(status);
    return this;
  }

  /// A problem as RFC 9457 has it, in words.
  Answer problem(int status) {
    is(status);
    assertThat(header("Content-Type")).startsWith("application/problem+json");
    assertThat(json().path("status").asInt()).isEqualTo(status);
    assertThat(text("/title")).isNotBlank();
    assertThat(text("/detail")).isNotBlank();
    assertThat(json().path("findings").isArray()).isTrue();
    return this;
  }
}
