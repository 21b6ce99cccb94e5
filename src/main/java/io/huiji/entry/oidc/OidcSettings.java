package io.huiji.entry.oidc;

import io.huiji.operations.UnfitSetting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/// Signing in by another system (OpenID Connect); off without an issuer. {@code docs/operations.md}
/// tells operators of each.
///
/// @param issuer address of the system; its configuration is found from there
/// @param clientSecretFile instead of {@code clientSecret}, which should come from the environment
/// @param claim of the identity token that says who it is
/// @param accounts user names by the value of that claim; empty where the value is the user name
/// @param algorithm that identity tokens are signed with
/// @param base address of this service as browsers see it; empty to take it from the request
/// @param name of the system, on the sign-in page
@ConfigurationProperties("huiji.entry.oidc")
public record OidcSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("huiji") String clientId,
    @DefaultValue("") String clientSecret,
    @Nullable Path clientSecretFile,
    @DefaultValue("preferred_username") String claim,
    @DefaultValue Map<String, String> accounts,
    @DefaultValue("RS256") String algorithm,
    @DefaultValue("") String base,
    @DefaultValue("统一身份认证") String name) {

  public OidcSettings {
    accounts = Map.copyOf(accounts);
    if (!issuer.isEmpty() && !isSafe(URI.create(issuer))) {
      throw new UnfitSetting(
          "没有启动：huiji.entry.oidc.issuer 应以 https:// 开头（本机地址除外），见 docs/operations.md");
    }
  }

  public boolean isOn() {
    return !issuer.isEmpty();
  }

  /// What its tokens must be signed with; nothing else is believed.
  SignatureAlgorithm signature() {
    var known = SignatureAlgorithm.from(algorithm);
    if (known == null) {
      throw new UnfitSetting("没有启动：huiji.entry.oidc.algorithm 不认得，应为 RS256、PS256、ES256 等");
    }
    return known;
  }

  /// Where browsers are sent to, and may send forms on to.
  public String origin() {
    var address = URI.create(issuer);
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  /// Read anew when it is needed, so that it can be changed without a restart.
  String secret() {
    if (clientSecretFile == null) {
      return clientSecret;
    }
    try {
      return Files.readString(clientSecretFile).strip();
    } catch (IOException e) {
      throw new UnfitSetting("读不到 huiji.entry.oidc.client-secret-file：" + clientSecretFile);
    }
  }

  private static boolean isSafe(URI address) {
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme()) && isThisMachine(address.getHost()));
  }

  private static boolean isThisMachine(@Nullable String host) {
    return host != null && List.of("127.0.0.1", "localhost", "[::1]").contains(host);
  }
}
