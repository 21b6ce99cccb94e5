package io.huiji.entry.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.web.client.RestClientException;

/// The keys of the other system are fetched at most once a minute, whoever asks.
class KeySetsTest {

  private final AtomicInteger fetched = new AtomicInteger();
  private final AtomicInteger status = new AtomicInteger(200);
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-12-03T01:00:00Z"));
  private final KeySets keys = new KeySets(now::get);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var body = ("{\"fetched\":" + fetched.incrementAndGet() + "}").getBytes();
          exchange.sendResponseHeaders(status.get(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void askedOftenTheyAreFetchedOnceAMinute() {
    for (var token = 0; token < 20; token++) {
      assertThat(keySet()).isEqualTo("{\"fetched\":1}");
    }
    now.updateAndGet(time -> time.plusSeconds(59));
    assertThat(keySet()).isEqualTo("{\"fetched\":1}");
    now.updateAndGet(time -> time.plusSeconds(1));
    assertThat(keySet()).isEqualTo("{\"fetched\":2}");
  }

  @Test
  void whereTheyCannotBeHadItIsTriedAgainSecondsLater() {
    status.set(500);
    for (var token = 0; token < 20; token++) {
      assertThatThrownBy(this::keySet).isInstanceOf(RestClientException.class);
    }
    assertThat(fetched).hasValue(1);
    status.set(200);
    now.updateAndGet(time -> time.plusSeconds(5));
    assertThat(keySet()).isEqualTo("{\"fetched\":2}");
  }

  private String keySet() {
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
    return keys.exchange(new RequestEntity<>(HttpMethod.GET, address), String.class).getBody();
  }
}
