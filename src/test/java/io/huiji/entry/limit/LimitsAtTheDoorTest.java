package io.huiji.entry.limit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiji.testkit.Service;
import io.huiji.testkit.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the running service lets through: how often one searches, how much is sent, how slowly.
class LimitsAtTheDoorTest {

  private static final int TOGETHER = 1024 * 1024;
  private static final int TOO_LONG = 300 * 1024 * 1024;
  private static final Duration TIME = Duration.ofSeconds(3);

  @TempDir static Path folder;
  private static Service service;

  @BeforeAll
  static void start() {
    service =
        Service.start(
            folder,
            "--huiji.entry.limits.search=3,1",
            "--huiji.entry.uploads.each=1",
            "--huiji.entry.uploads.together=1MB",
            "--huiji.entry.uploads.time=" + TIME);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void whoSearchesTooOftenIsToldWhenToComeAgainAndNobodyElseWaits() {
    var finance = service.signIn("finance");
    var statuses = IntStream.range(0, 2).map(_ -> search(finance).statusCode());
    assertThat(statuses).containsOnly(200);
    assertThat(finance.call("HEAD", "/archive?q=x").statusCode())
        .as("costs the same")
        .isEqualTo(200);

    var refused = search(finance);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
    assertThat(finance.get("/today").statusCode()).as("other pages").isEqualTo(200);
    assertThat(search(service.signIn("clerk")).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> search(Visitor person) {
    return person.get("/archive?q=x");
  }

  @Test
  void uploadsUnderWayShareABudgetAndOnePersonHasSomeOfIt() throws IOException {
    var housing = service.signIn("housing");
    var justice = service.signIn("justice");
    try (var slow = upload(housing, TOGETHER - 1000)) {
      slow.getOutputStream().write(new byte[100]);
      await().until(() -> sent(housing, small()) == 503);
      assertThat(sent(justice, BodyPublishers.ofByteArray(new byte[2000])))
          .as("more than is left")
          .isEqualTo(503);
      assertThat(sent(justice, small())).as("what is left").isLessThan(500);
    }
    await().untilAsserted(() -> assertThat(sent(housing, small())).isLessThan(500));
  }

  @Test
  void whoSendsTooSlowlyIsCutOff() throws Exception {
    var person = service.signIn("audit");
    try (var slow = upload(person, 100_000)) {
      var began = System.nanoTime();
      slow.setSoTimeout(200);
      await()
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(300))
          .until(() -> isCutOff(slow));
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(TIME);
    }
    await().untilAsserted(() -> assertThat(sent(person, small())).isLessThan(500));
  }

  /// Sends one more byte, and looks whether the other side has answered or gone.
  private static boolean isCutOff(Socket slow) {
    try {
      slow.getOutputStream().write('x');
      return slow.getInputStream().read() != 0;
    } catch (java.net.SocketTimeoutException _) {
      return false;
    } catch (IOException _) {
      return true;
    }
  }

  @Test
  void whatIsTooLongOrDoesNotSayHowLongItIsIsNotRead() throws IOException {
    var person = service.signIn("reform");
    var unknown = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1000]));
    assertThat(sent(person, unknown)).isEqualTo(411);
    try (var tooLong = upload(person, TOO_LONG)) {
      var answer = new String(tooLong.getInputStream().readNBytes(12), US_ASCII);
      assertThat(answer).isEqualTo("HTTP/1.1 413");
    }
  }

  private static BodyPublisher small() {
    return BodyPublishers.ofByteArray(new byte[100]);
  }

  private static int sent(Visitor person, BodyPublisher body) {
    var request =
        person.request("/topics").header("Content-Type", "multipart/form-data; boundary=x");
    return person.send(request.POST(body).build()).statusCode();
  }

  /// Begins to send so many bytes, and sends none.
  private static Socket upload(Visitor person, int length) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
    var head =
        "POST /topics HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: HUIJI=%s\r\n"
                .formatted(person.cookie("HUIJI"))
            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: %d\r\n\r\n"
                .formatted(length);
    socket.getOutputStream().write(head.getBytes(US_ASCII));
    return socket;
  }
}
