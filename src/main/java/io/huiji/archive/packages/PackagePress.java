package io.huiji.archive.packages;

import io.huiji.archive.Sidecar;
import io.huiji.archive.packages.PackageDescription.Item;
import io.huiji.archive.packages.PackageDescription.Part;
import io.huiji.archive.packages.bag.BagBuilder;
import io.huiji.archive.packages.bag.BagFault;
import io.huiji.archive.packages.bag.BagReader;
import io.huiji.archive.packages.eep.EepWriter;
import io.huiji.archive.packages.eep.SealingKey;
import io.huiji.audit.AuditLog;
import io.huiji.batch.Headway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Writes records into the folder of a package. It reads no bytes by itself: the archive's door
/// gives them, for the permit that {@link Packing} has. The same records, time and key give the
/// same bytes.
final class PackagePress {

  /// @param at that is written into it
  record Job(
      String name, String purpose, String unit, LocalDateTime at, Optional<SealingKey> key) {}

  /// @param failed checks of the four properties that were not passed
  record Pressed(int records, long bytes, int failed) {}

  private record Into(BagBuilder bag, Packing packing) {}

  private final AuditLog log;
  private final Inspection inspection;

  PackagePress(AuditLog log, Inspection inspection) {
    this.log = log;
    this.inspection = inspection;
  }

  /// @param packing gives the records' bytes
  /// @param root a folder that is not there yet
  /// @throws io.huiji.store.ContentDamaged when stored bytes are no longer what they were
  Pressed press(Job job, List<List<Sidecar>> records, Packing packing, Path root)
      throws IOException {
    var bag = new BagBuilder(root);
    var items = new ArrayList<Item>();
    var packaged = new ArrayList<PackagedRecord>();
    for (var versions : records) {
      add(new Into(bag, packing), job, versions, items, packaged);
      Headway.at("装入档案包", items.size(), records.size());
    }
    var bytes = bag.payloadBytes();
    var head = log.head();
    var description =
        new PackageDescription(
            PackageDescription.FORMAT,
            job.name(),
            job.purpose(),
            job.unit(),
            job.at().toString(),
            items.size(),
            bytes,
            head.entries(),
            head.hash(),
            items);
    bag.tag(PackageDescription.PATH, description.json());
    Headway.begins("四性检测");
    var report = inspection.inspect(job.name(), job.at(), packaged, List.of(), Optional.empty());
    bag.tag("metadata/四性检测报告.json", report.json());
    bag.tag("metadata/四性检测报告.html", ReportPage.of(report));
    bag.finish(information(job, items.size()));
    requireWhole(root);
    return new Pressed(items.size(), bytes, report.failed());
  }

  private void add(
      Into into, Job job, List<Sidecar> versions, List<Item> items, List<PackagedRecord> packaged)
      throws IOException {
    var bag = into.bag();
    var last = versions.getLast();
    var folder = "records/" + last.id() + "/";
    var paths = new ArrayList<String>();
    for (var version : versions) {
      var path = folder + "sidecar/%04d.json".formatted(version.version());
      bag.payload(path, out -> out.write(version.bytes()));
      paths.add("data/" + path);
    }
    var files = new ArrayList<Part>();
    for (var file : last.files()) {
      var path = folder + "%02d-%s".formatted(files.size() + 1, name(file));
      files.add(Part.of(path, bag.payload(path, into.packing().bytes(last, file.sha256()))));
    }
    var text = text(into, folder, last);
    var locations = files.stream().map(file -> bag.path(file.path())).toList();
    var eepPath = folder + "eep.xml";
    var writer =
        new EepWriter(
            last, file -> locations.get(last.files().indexOf(file)), job.unit(), job.at());
    var eep = Part.of(eepPath, bag.payload(eepPath, out -> writer.write(out, job.key())));
    items.add(
        new Item(
            last.id(),
            last.electronicNumber(),
            last.archiveCode(),
            paths,
            files,
            text.orElse(null),
            eep));
    packaged.add(
        new PackagedRecord(
            last,
            versions.subList(0, versions.size() - 1),
            locations,
            text.map(part -> bag.path(part.path())),
            bag.path(eep.path())));
  }

  private Optional<Part> text(Into into, String folder, Sidecar last) throws IOException {
    var text = last.text();
    if (text == null) {
      return Optional.empty();
    }
    var path = folder + "text.txt";
    var bytes = into.packing().bytes(last, text.sha256());
    return Optional.of(Part.of(path, into.bag().payload(path, bytes)));
  }

  /// Role and extension in plain letters: names as people know them stand in the sidecar, and no
  /// reader stumbles over the path.
  private static String name(Sidecar.File file) {
    var role = file.role().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
    var dot = file.name().lastIndexOf('.');
    var extension = dot < 0 ? "" : file.name().substring(dot + 1).toLowerCase(Locale.ROOT);
    return role + (extension.matches("[a-z0-9]{1,8}") ? "." + extension : ".bin");
  }

  private static Map<String, String> information(Job job, int records) {
    var information = new LinkedHashMap<String, String>();
    information.put("Source-Organization", job.unit());
    information.put("Bagging-Date", job.at().toLocalDate().toString());
    information.put("External-Identifier", job.name());
    information.put("External-Description", job.purpose());
    information.put("Huiji-Package-Format", PackageDescription.FORMAT);
    information.put("Huiji-Record-Count", Integer.toString(records));
    return information;
  }

  /// What was written is read back before it gets its name.
  private static void requireWhole(Path root) throws IOException {
    var faults = BagReader.read(root).faults();
    if (!faults.isEmpty()) {
      throw new IOException(
          "a package was not written whole: "
              + faults.stream().map(BagFault::inWords).limit(3).toList());
    }
  }

  static boolean there(Path path) {
    return Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS);
  }
}
