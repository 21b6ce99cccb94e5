package io.huiji;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/// Leaves out of a command's context what only the service needs (pages, sign-in, metrics, health):
/// a command starts in half the time.
final class CommandsNeedLittle implements AutoConfigurationImportFilter, EnvironmentAware {

  private static final Pattern FOR_THE_SERVICE =
      Pattern.compile(
          ".*\\.(actuate|health|micrometer|security|ssl|jmx|admin|task|servlet|tomcat|webmvc"
              + "|thymeleaf|http|observation|metrics|info|availability)\\..*");

  private boolean serving;

  @Override
  public void setEnvironment(Environment environment) {
    serving = !environment.getProperty("spring.main.web-application-type", "none").equals("none");
  }

  @Override
  public boolean[] match(
      @Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
    var wanted = new boolean[autoConfigurations.length];
    for (var index = 0; index < wanted.length; index++) {
      var name = autoConfigurations[index];
      wanted[index] = serving || name == null || !FOR_THE_SERVICE.matcher(name).matches();
    }
    return wanted;
  }
}
