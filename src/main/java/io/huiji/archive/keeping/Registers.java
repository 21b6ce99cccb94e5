package io.huiji.archive.keeping;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.access.User;
import io.huiji.archive.Archive;
import io.huiji.archive.Filing;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import io.huiji.batch.PowerCut;
import io.huiji.document.Conversion.Converted;
import io.huiji.document.Converter;
import io.huiji.document.Templates;
import io.huiji.kernel.Digest;
import io.huiji.kernel.Marking;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.ContentStore;
import io.huiji.store.OutFolder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes the registers of the archive's own work as documents, files them as permanent records and
/// lays them out under a readable name.
@Component
class Registers {

  private static final DateTimeFormatter EIGHT_DIGITS = DateTimeFormatter.BASIC_ISO_DATE;
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final List<Post> POSTS = List.of(Post.DIRECTOR, Post.ARCHIVIST, Post.CUSTODIAN);

  private final Templates templates;
  private final Converter converter;
  private final ContentStore store;
  private final OutFolder out;
  private final Archive archive;
  private final RuleProfiles profiles;
  private final Organisation organisation;
  private final Access access;

  Registers(
      Templates templates,
      Converter converter,
      ContentStore store,
      OutFolder out,
      Archive archive,
      RuleProfiles profiles,
      Organisation organisation,
      Access access) {
    this.templates = templates;
    this.converter = converter;
    this.store = store;
    this.out = out;
    this.archive = archive;
    this.profiles = profiles;
    this.organisation = organisation;
    this.access = access;
  }

  /// @param key makes it the same register
  /// @param path readable, below the data folder, without the ending
  record Register(
      String key,
      String title,
      String template,
      Map<String, ?> values,
      String text,
      String path,
      List<Reader> readers) {}

  /// Who may know a register that names these records: of the posts that keep them those that may
  /// know each of them, from when they may, and who made it. What ended their time, as destruction
  /// does, does not end that of the register.
  List<Reader> readers(List<RecordEntry> records, Actor maker, LocalDateTime at) {
    var readers = new ArrayList<Reader>();
    for (var post : POSTS) {
      reader(Reader.post(post), records).ifPresent(readers::add);
    }
    if (access.permit(maker, readers, at).isEmpty()) {
      readers.add(Reader.user(maker.name()));
    }
    return readers;
  }

  private static Optional<Reader> reader(Reader post, List<RecordEntry> records) {
    var from = LocalDateTime.MIN;
    for (var record : records) {
      var first =
          record.readers().stream()
              .filter(reader -> reader.token().equals(post.token()))
              .map(Reader::from)
              .min(Comparator.naturalOrder());
      if (first.isEmpty()) {
        return Optional.empty();
      }
      from = first.get().isAfter(from) ? first.get() : from;
    }
    return Optional.of(post.from(from));
  }

  /// Empty for a register that all may know who keep records; otherwise a mark that tells its name
  /// apart from those for other readers.
  static String mark(List<Reader> readers) {
    var usual = POSTS.stream().map(Reader::post).toList();
    return readers.equals(usual)
        ? ""
        : "-"
            + Digest.of(readers.toString().getBytes(StandardCharsets.UTF_8)).hex().substring(0, 8);
  }

  /// In the caller's transaction. The PDF is left out where no office program can make it.
  RecordEntry file(Register register, LocalDate day) {
    var docx = templates.render(register.template(), register.values()).docx();
    var files = new ArrayList<FiledFile>();
    files.add(file(register.title() + ".docx", "docx", WORD, docx));
    writeAfterCommit(register.path() + ".docx", docx);
    if (converter.toPdf(register.title() + ".docx", docx) instanceof Converted made) {
      files.add(file(register.title() + ".pdf", "pdf", "application/pdf", made.pdf()));
      writeAfterCommit(register.path() + ".pdf", made.pdf());
    }
    var record = archive.file(filing(register, files, day));
    return archive.entry(record).orElseThrow();
  }

  /// A register of something that did not come to be is not left lying about.
  private void writeAfterCommit(String path, byte[] content) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            PowerCut.at("register.filed");
            out.write(path, content);
          }
        });
  }

  private FiledFile file(String name, String role, String type, byte[] content) {
    return new FiledFile(name, role, type, store.put(content), content.length);
  }

  private Filing filing(Register register, List<FiledFile> files, LocalDate day) {
    return new Filing(
        register.key(),
        RecordKind.REGISTER,
        register.title(),
        Optional.empty(),
        day,
        Optional.empty(),
        profiles.inForceOn(day).organ().office(),
        "",
        day,
        Marking.NONE,
        files,
        register.text(),
        List.of(),
        List.of(),
        "",
        register.readers(),
        Optional.of(Retention.PERMANENT),
        Optional.empty());
  }

  String fonds(LocalDate day) {
    var profile = profiles.inForceOn(day);
    return profile.archive().fonds() + "　" + profile.organ().office();
  }

  String printed(String user) {
    return organisation.user(user).map(User::displayName).orElse(user);
  }

  static String digits(LocalDate day) {
    return EIGHT_DIGITS.format(day);
  }
}
