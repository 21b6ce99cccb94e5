package io.huiji.entry;

import io.huiji.access.Post;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says who may call a route: whoever holds one of these posts today. Stands on the method or on
/// its controller; exactly one of the four here. A route without a decision is open to nobody, and
/// a test fails on it.
///
/// What somebody may know of an object is not said here: {@code view} answers empty for it.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenTo {

  Post[] value();

  /// Whoever reads papers: signed in and holding any post today but that of the operator alone, who
  /// may read none.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @interface Readers {}

  /// Whoever has signed in.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @interface Everyone {

    /// Also with the first password, which may otherwise do nothing but be changed.
    boolean withFirstPassword() default false;
  }

  /// Without sign-in.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @interface Anybody {}
}
