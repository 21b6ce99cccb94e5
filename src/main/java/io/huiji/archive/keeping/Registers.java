package io.huiji.archive.keeping;

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
import io.huiji.document.Conversion.Converted;
import io.huiji.document.Converter;
import io.huiji.document.Templates;
import io.huiji.kernel.Marking;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.ContentStore;
import io.huiji.store.OutFolder;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

  private final Templates templates;
  private final Converter converter;
  private final ContentStore store;
  private final OutFolder out;
  private final Archive archive;
  private final RuleProfiles profiles;
  private final Organisation organisation;

  Registers(
      Templates templates,
      Converter converter,
      ContentStore store,
      OutFolder out,
      Archive archive,
      RuleProfiles profiles,
      Organisation organisation) {
    this.templates = templates;
    this.converter = converter;
    this.store = store;
    this.out = out;
    this.archive = archive;
    this.profiles = profiles;
    this.organisation = organisation;
  }

  /// @param key makes it the same register
  /// @param path readable, below the data folder, without the ending
  record Register(
      String key, String title, String template, Map<String, ?> values, String text, String path) {}

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
        Stream.of(Post.DIRECTOR, Post.ARCHIVIST, Post.CUSTODIAN).map(Reader::post).toList(),
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
