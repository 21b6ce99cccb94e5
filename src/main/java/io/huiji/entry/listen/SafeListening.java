package io.huiji.entry.listen;

import io.huiji.entry.EntrySettings;
import io.huiji.entry.limit.SlowRequests;
import io.huiji.operations.UnfitSetting;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/// Listens on this machine alone unless told otherwise, and elsewhere only with TLS, or behind a
/// proxy that is named and has it. Only a named proxy is believed about who calls.
@Component
@ConditionalOnWebApplication
class SafeListening implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

  private final EntrySettings settings;

  SafeListening(EntrySettings settings) {
    this.settings = settings;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    if (!isSafe(factory.getAddress(), factory.getSsl(), settings.trustedProxies())) {
      throw new UnfitSetting(
          "没有启动：server.address 不是本机地址，而没有设置 TLS（server.ssl…），也没有指明前面的代理"
              + "（huiji.entry.trusted-proxies）。密码和文件不能明文经过网络：请设置其中一样，见 docs/operations.md");
    }
    factory.addEngineValves(new SlowRequests(settings));
    if (!settings.trustedProxies().isEmpty()) {
      factory.addEngineValves(believing(settings.trustedProxies()));
    }
    var plain = settings.redirectPort();
    if (plain != null) {
      leadToTls(factory, plain);
    }
  }

  /// Who types the address without {@code https} is led there; nothing else is answered.
  private static void leadToTls(TomcatServletWebServerFactory factory, int plain) {
    if (!Ssl.isEnabled(factory.getSsl())) {
      throw new UnfitSetting(
          "没有启动：设了 huiji.entry.redirect-port，而没有设置 TLS（server.ssl…），见 docs/operations.md");
    }
    var connector = new Connector();
    connector.setPort(plain);
    var address = factory.getAddress();
    if (address != null) {
      connector.setProperty("address", address.getHostAddress());
    }
    connector.setProperty("connectionTimeout", "20000");
    connector.setProperty("maxThreads", "10");
    factory.addAdditionalConnectors(connector);
    factory.addEngineValves(new LedToTls());
  }

  static boolean isSafe(@Nullable InetAddress address, @Nullable Ssl tls, List<String> proxies) {
    return (address != null && address.isLoopbackAddress())
        || Ssl.isEnabled(tls)
        || !proxies.isEmpty();
  }

  private static RemoteIpValve believing(List<String> proxies) {
    var valve = new RemoteIpValve();
    valve.setInternalProxies(proxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }
}
