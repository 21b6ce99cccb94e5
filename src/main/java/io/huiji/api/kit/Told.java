package io.huiji.api.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What an operation is, for the description at {@code /api/v1/openapi.json}. A route without one
/// is not described, and a test fails on it.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Told {

  /// One line, in Chinese.
  String value();

  /// More of it, in Chinese.
  String more() default "";

  /// Statuses besides those that the form of the route gives it: those of sign-in, rights, versions
  /// and faulty requests.
  int[] also() default {};

  /// What it answers where that is no JSON.
  String binary() default "";

  /// The form of a JSON body; {@code Void} where there is none.
  Class<?> body() default Void.class;

  /// Whether files may come with it (multipart/form-data); then {@link #body} is its part {@code
  /// acts}, if there is one.
  boolean files() default false;

  /// Whether it does acts on the noun of its address: then it wants {@code If-Match} and takes an
  /// {@code Idempotency-Key}.
  boolean onNoun() default false;
}
