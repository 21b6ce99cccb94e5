package io.huiji.api;

import io.huiji.api.kit.Told;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// A route for acts on the one noun that its address names; {@link NounActs} does them.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@RequestMapping(method = RequestMethod.POST)
@Told(
    value = "",
    more = NounActs.SUMMARY,
    body = ActsApi.ActsAsked.class,
    files = true,
    onNoun = true,
    also = {409, 413, 422})
@interface ActsOn {

  @AliasFor(annotation = RequestMapping.class, attribute = "path")
  String path();

  /// One line of the description, in Chinese.
  @AliasFor(annotation = Told.class, attribute = "value")
  String told();
}
