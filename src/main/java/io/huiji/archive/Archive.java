package io.huiji.archive;

import io.huiji.access.Actor;
import io.huiji.access.Permit;
import io.huiji.access.Reader;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.TopicId;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The archive's door. Bytes first (they are in the store already), then the row with its
/// change-feed entry in the caller's transaction, then the sidecar, then the index.
public interface Archive {

  /// Takes a record in, in the caller's transaction; the same key again returns the same record.
  default RecordId file(Filing filing) {
    return file(filing, List.of());
  }

  /// The same with its links to others. What its filing replaces is marked as replaced.
  default RecordId file(Filing filing, List<Link> links) {
    return file(List.of(new Handed(filing, links))).getFirst();
  }

  /// Several together, with the same result as one after the other and much sooner: their bytes are
  /// looked at side by side. Each gets its id, in their order.
  List<RecordId> file(List<Handed> filings);

  /// The topic was decided: its records get their retention and, in this same transaction, their
  /// archive code, gap-free within the class.
  default void conclude(TopicId topic, Retention retention, String decision) {
    conclude(topic, retention, decision, Optional.empty());
  }

  /// @param minutes key of the minutes in which it was decided; its records are linked to them
  void conclude(TopicId topic, Retention retention, String decision, Optional<String> minutes);

  /// The year's end (on or after 31 December): records of meetings up to that year which nobody has
  /// decided get ten years and their code. Topics still before a meeting wait on.
  ///
  /// @param open whether a topic is still to be decided
  /// @return how many records were concluded
  int concludeYear(int year, Predicate<TopicId> open);

  /// One more file of a record, e.g. a PDF that could not be made when it was filed; a role that
  /// the record has already changes nothing.
  void attach(RecordId record, Filing.FiledFile file);

  /// More readers for a record (a topic's papers, when observers are invited later).
  void admit(RecordId record, List<Reader> readers);

  /// By number (〔2026〕1号 in any brackets), archive code, electronic number or record id. For the
  /// house itself: whoever answers a person asks {@link #find(String, Actor, LocalDateTime)}.
  Optional<RecordEntry> find(String numberOrCodeOrId);

  /// The same for a person: a record that one may not know is answered like one that does not
  /// exist.
  Optional<RecordEntry> find(String numberOrCodeOrId, Actor actor, LocalDateTime at);

  /// The same for somebody who is shown it: in the log before he is.
  ///
  /// @param what is shown of it, for the log
  Optional<RecordEntry> look(String numberOrCodeOrId, String what, Actor actor, LocalDateTime at);

  Optional<RecordEntry> entry(RecordId record);

  /// Those of these records that a person may know, in the order in which they were named.
  List<RecordEntry> known(List<RecordId> records, Actor actor, LocalDateTime at);

  /// What this record is linked to and what is linked to it, as far as the person may know it; of
  /// the others nothing is told, not even that they are.
  List<Related> related(RecordId record, Actor actor, LocalDateTime at);

  /// The permit that opens this record and no other.
  Optional<Permit> permit(RecordId record, Actor actor, LocalDateTime at);

  Optional<RecordEntry> filed(String key);

  /// The content of one file of a record. The permit must have been made for this record: by {@link
  /// #permit} for reading in place, or from a consent for a loan or one copy. Its holder must be
  /// one who may know the record at its time; only who hands out a copy need not. What is opened is
  /// in the log before it is given.
  ///
  /// @throws NotPermitted for any other permit
  /// @throws RecordFrozen while the record is closed because it was found changed
  byte[] open(RecordId record, String role, Permit permit);

  /// The same for what is too large to be held in memory: where the bytes are, after reading them
  /// all. Only to be read.
  Path openFile(RecordId record, String role, Permit permit);

  /// Where the bytes of one of its files or of its text are, for a package that leaves: for a
  /// permit that rests on a consent to that ({@link io.huiji.access.Use#PACK}), while its holder
  /// may know the record. Whoever packs has it in the log before the package gets its name.
  ///
  /// @throws NotPermitted for any other permit, and for bytes that are not of this record
  /// @throws RecordFrozen while the record is closed because it was found changed
  Path openToPack(RecordId record, Digest content, Permit permit);

  /// The record's reading text, for whoever may read it in place; empty where it has none. In the
  /// log like its bytes.
  ///
  /// @throws NotPermitted for a permit that does not open this record for reading
  /// @throws RecordFrozen while the record is closed because it was found changed
  String text(RecordId record, Permit permit);

  /// Changes after a position of the change feed, in order, for the index.
  List<Change> changesAfter(long position, int limit);

  /// The last position of the change feed; quickly told.
  long lastPosition();

  Counts counts();

  /// The records' ids in their own order, to be compared with another keeping of them: those after
  /// this one, or the first.
  List<RecordId> idsAfter(Optional<RecordId> last, int limit);

  /// Who keeps the record now (专管人员); at every instant exactly one.
  String custodian(RecordId record);

  /// @param position running number in the feed, without gaps
  /// @param trouble why the text is missing (its stored bytes are gone or damaged); empty when
  ///   whole
  record Change(long position, RecordEntry entry, String trouble) {}

  /// What is handed in together with what it is linked to.
  record Handed(Filing filing, List<Link> links) {

    public Handed {
      links = List.copyOf(links);
    }

    String key() {
      return filing.key();
    }
  }

  /// @param from whether this record says so of itself, or the other one of it
  record Related(RelationType type, boolean from, RecordEntry other) {}

  record Counts(long records, long lastPosition) {}
}
