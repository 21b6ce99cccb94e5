package io.huiji.entry.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.huiji.operations.UnfitSetting;
import io.huiji.testkit.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// Where the service may listen, and HTTPS from both kinds of files.
class SafeListeningTest {

  private static final String SECRET = "secret-of-the-store";

  @TempDir Path folder;

  @Test
  void listensElsewhereOnlyWithTlsOrBehindANamedProxy() throws IOException {
    var here = InetAddress.getByName("127.0.0.1");
    var elsewhere = InetAddress.getByName("192.0.2.1");

    assertThat(SafeListening.isSafe(here, null, List.of())).isTrue();
    assertThat(SafeListening.isSafe(elsewhere, null, List.of())).isFalse();
    assertThat(SafeListening.isSafe(null, null, List.of())).isFalse();
    assertThat(SafeListening.isSafe(elsewhere, new Ssl(), List.of())).isTrue();
    assertThat(SafeListening.isSafe(elsewhere, null, List.of("192.0.2.7"))).isTrue();
  }

  @Test
  void refusesToStartOnAnOpenAddressWithoutTls() {
    assertThatThrownBy(() -> Service.open(folder.resolve("data"), "--server.address=0.0.0.0"))
        .hasRootCauseInstanceOf(UnfitSetting.class);
  }

  @Test
  void leadsToTlsOnlyWhereThereIsTls() {
    assertThatThrownBy(() -> Service.open(folder.resolve("data"), "--huiji.entry.redirect-port=0"))
        .hasRootCauseInstanceOf(UnfitSetting.class);
  }

  @Test
  void servesHttpsByPemFilesThatTheFolderNames() throws Exception {
    var store = certificate("huiji.p12");
    pem(store);
    var data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        data.resolve("huiji.yml"),
        """
        server:
          ssl:
            certificate: file:%1$s/certificate.pem
            certificate-private-key: file:%1$s/key.pem
        huiji.entry.redirect-port: 0
        """
            .formatted(folder));

    try (var service = Service.open(data)) {
      var answer = trusting(store).send(page(service), BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
      assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
      leadsThere(service);
    }
  }

  private static void leadsThere(Service service) throws Exception {
    var plain = URI.create("http://localhost:" + plainPort(service) + "/sign-in?failed&left=4");
    var there = "https://localhost:" + service.port() + "/sign-in?failed&left=4";
    try (var client = HttpClient.newHttpClient()) {
      var led = client.send(HttpRequest.newBuilder(plain).build(), BodyHandlers.ofString());
      assertThat(led.statusCode()).isEqualTo(301);
      assertThat(led.headers().firstValue("Location")).contains(there);
      assertThat(led.headers().firstValue("Set-Cookie")).isEmpty();
      var sent = HttpRequest.newBuilder(plain).POST(BodyPublishers.ofString("password=x")).build();
      assertThat(client.send(sent, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }
  }

  private static int plainPort(Service service) {
    var server = (TomcatWebServer) ((WebServerApplicationContext) service.context()).getWebServer();
    return Stream.of(server.getTomcat().getService().findConnectors())
        .filter(connector -> !connector.getSecure())
        .findFirst()
        .orElseThrow()
        .getLocalPort();
  }

  @Test
  void aRenewedCertificateIsTakenWithoutARestart() throws Exception {
    var first = certificate("first.p12");
    pem(first);
    var bundle = "--spring.ssl.bundle.pem.huiji.";

    try (var service =
        Service.open(
            folder.resolve("data"),
            "--server.ssl.bundle=huiji",
            bundle + "reload-on-update=true",
            bundle + "keystore.certificate=file:" + folder.resolve("certificate.pem"),
            bundle + "keystore.private-key=file:" + folder.resolve("key.pem"),
            "--spring.ssl.bundle.watch.file.quiet-period=200ms")) {
      assertThat(trusting(first).send(page(service), BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
      var renewed = certificate("renewed.p12");
      pem(renewed);

      await()
          .atMost(Duration.ofSeconds(20))
          .ignoreExceptionsInstanceOf(SSLHandshakeException.class)
          .untilAsserted(
              () ->
                  assertThat(
                          trusting(renewed)
                              .send(page(service), BodyHandlers.ofString())
                              .statusCode())
                      .isEqualTo(200));
    }
  }

  @Test
  void servesHttpsByAKeyStore() throws Exception {
    var store = certificate("huiji.p12");

    try (var service =
        Service.open(
            folder.resolve("data"),
            "--server.ssl.key-store=file:" + folder.resolve("huiji.p12"),
            "--server.ssl.key-store-password=" + SECRET,
            "--server.ssl.key-store-type=PKCS12")) {
      var answer = trusting(store).send(page(service), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  private static HttpRequest page(Service service) {
    return HttpRequest.newBuilder(URI.create("https://localhost:" + service.port() + "/sign-in"))
        .header("Accept", "text/html")
        .build();
  }

  private KeyStore certificate(String name) throws Exception {
    var file = folder.resolve(name);
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "huiji",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                SECRET)
            .inheritIO()
            .start()
            .waitFor();
    assertThat(made).isZero();
    return KeyStore.getInstance(file.toFile(), SECRET.toCharArray());
  }

  private void pem(KeyStore store) throws Exception {
    var key = store.getKey("huiji", SECRET.toCharArray());
    pem("key.pem", "PRIVATE KEY", key.getEncoded());
    pem("certificate.pem", "CERTIFICATE", store.getCertificate("huiji").getEncoded());
  }

  private void pem(String name, String kind, byte[] content) throws IOException {
    var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
  }

  private static HttpClient trusting(KeyStore store) throws Exception {
    var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("huiji", store.getCertificate("huiji"));
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }
}
