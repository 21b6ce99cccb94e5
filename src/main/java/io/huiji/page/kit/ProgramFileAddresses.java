package io.huiji.page.kit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/// Puts the version of a program file into its address, and looks at no other address: each link of
/// a page would be looked for in every library, which took two fifths of what pages cost.
final class ProgramFileAddresses extends ResourceUrlEncodingFilter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    super.doFilter(
        request,
        response,
        (inner, versioned) ->
            chain.doFilter(
                inner,
                new FilesAlone((HttpServletResponse) versioned, (HttpServletResponse) response)));
  }

  private static final class FilesAlone extends HttpServletResponseWrapper {

    private final HttpServletResponse plain;

    FilesAlone(HttpServletResponse versioned, HttpServletResponse plain) {
      super(versioned);
      this.plain = plain;
    }

    @Override
    public String encodeURL(String address) {
      return Stream.of("/assets/", "/webjars/").anyMatch(address::contains)
          ? super.encodeURL(address)
          : plain.encodeURL(address);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  static class InsteadOfTheUsualOne {

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrlEncodingFilter() {
      return new FilterRegistrationBean<>(new ProgramFileAddresses());
    }
  }
}
