package io.huiji.entry;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How the door is kept; {@code docs/operations.md} tells operators of each.
///
/// @param idle after this long without an act a session ends
/// @param longest a session ends after this, whatever happens
/// @param local whether all local accounts may sign in
/// @param localFor otherwise, who still may, by user name
/// @param trustedProxies addresses of the proxies whose word is taken for the caller's address and
///   for TLS
/// @param redirectPort plain port from which browsers are led to TLS; none where it is left out
/// @param uploads what may be sent at a time
/// @param limits how often something may be asked
@ConfigurationProperties("huiji.entry")
public record EntrySettings(
    @DefaultValue("PT30M") Duration idle,
    @DefaultValue("PT12H") Duration longest,
    @DefaultValue("true") boolean local,
    @DefaultValue List<String> localFor,
    @DefaultValue List<String> trustedProxies,
    @Nullable Integer redirectPort,
    @DefaultValue Uploads uploads,
    @DefaultValue Limits limits) {

  public EntrySettings {
    localFor = List.copyOf(localFor);
    trustedProxies = List.copyOf(trustedProxies);
  }

  boolean mayBeLocal(String user) {
    return local || localFor.contains(user);
  }

  /// @param together bytes of all uploads that are under way, which are held in memory
  /// @param each uploads of one person at a time
  /// @param other bytes of a request that is not an upload
  /// @param time for one request to be read
  public record Uploads(
      @DefaultValue("256MB") DataSize together,
      @DefaultValue("2") int each,
      @DefaultValue("4MB") DataSize other,
      @DefaultValue("PT10M") Duration time) {}

  /// So many at once, and so many a minute after that.
  ///
  /// @param signIn for one address
  /// @param search for one person
  /// @param machine for one person or token under {@code /api}
  /// @param page for one person, or one address without sign-in
  public record Limits(
      @DefaultValue("60,30") List<Integer> signIn,
      @DefaultValue("60,60") List<Integer> search,
      @DefaultValue("600,1200") List<Integer> machine,
      @DefaultValue("600,1200") List<Integer> page) {}
}
