package io.huiji.archive;

import io.huiji.archive.ChangeFeed.What;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Custody over the database. A hand-over is a change of each record, so that its sidecar and the
/// change feed tell of it.
final class JdbcCustody implements Custody {

  private final Catalogue catalogue;
  private final ChangeFeed feed;
  private final Holdings holdings;

  JdbcCustody(Catalogue catalogue, ChangeFeed feed, Holdings holdings) {
    this.catalogue = catalogue;
    this.feed = feed;
    this.holdings = holdings;
  }

  @Override
  public Optional<LocalDateTime> heldSince(String user) {
    return holdings.latestOf(user);
  }

  @Override
  public int handOver(String from, String to, LocalDateTime at) {
    feed.lock();
    var count = holdings.countOf(from);
    catalogue.nextVersionOfAllOf(from);
    feed.appendForAllOf(from, What.HANDED_OVER);
    holdings.handOver(from, to, at);
    holdings.register(from, to, count, at);
    return count;
  }

  @Override
  public int count(String user) {
    return holdings.countOf(user);
  }

  @Override
  public List<HandedOver> register() {
    return holdings.register();
  }
}
