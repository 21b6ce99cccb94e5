package io.huiji.page.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/// The words of the pages, Chinese first and English beside it: one file for each area in {@code
/// messages/}, {@code topic.properties} and {@code topic_en.properties}.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class KitConfiguration {

  static final String LANGUAGE = "huiji-language";
  private static final Duration A_YEAR = Duration.ofDays(365);

  @Bean
  MessageSource messageSource() throws IOException {
    var words = new ResourceBundleMessageSource();
    words.setBasenames(
        Arrays.stream(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*.properties"))
            .map(Resource::getFilename)
            .map(Objects::requireNonNull)
            .filter(name -> !name.endsWith("_en.properties"))
            .map(name -> "messages/" + name.replace(".properties", ""))
            .sorted()
            .toArray(String[]::new));
    words.setDefaultEncoding(StandardCharsets.UTF_8.name());
    words.setFallbackToSystemLocale(false);
    words.setAlwaysUseMessageFormat(true);
    return words;
  }

  @Bean
  LocaleResolver localeResolver() {
    var cookie = new CookieLocaleResolver(LANGUAGE);
    cookie.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    cookie.setCookieMaxAge(A_YEAR);
    cookie.setCookieHttpOnly(true);
    cookie.setCookieSameSite("Strict");
    return cookie;
  }
}
