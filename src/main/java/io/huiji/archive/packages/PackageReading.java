package io.huiji.archive.packages;

import io.huiji.archive.Sidecar;
import io.huiji.archive.UnfitSidecar;
import io.huiji.archive.packages.PackageDescription.Item;
import io.huiji.archive.packages.PackageDescription.Part;
import io.huiji.archive.packages.bag.Bag;
import io.huiji.archive.packages.bag.BagFault;
import io.huiji.archive.packages.bag.BagReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;

/// What a package that was opened says of itself, held against its files.
///
/// @param name as it calls itself
/// @param faults everything that is wrong; records with a fault of their own are left out
record PackageReading(String name, List<PackagedRecord> records, List<BagFault> faults) {

  private static final long LARGEST_SIDECAR = 16 << 20;

  PackageReading {
    records = List.copyOf(records);
    faults = List.copyOf(faults);
  }

  static PackageReading of(Path root) throws IOException {
    var bag = BagReader.read(root);
    return new Walk(bag).walk();
  }

  static PackageReading refused(String name, List<BagFault> faults) {
    return new PackageReading(name, List.of(), faults);
  }

  private static final class Walk {

    private final Bag bag;
    private final List<BagFault> faults;
    private final List<PackagedRecord> records = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    Walk(Bag bag) {
      this.bag = bag;
      this.faults = new ArrayList<>(bag.faults());
    }

    PackageReading walk() throws IOException {
      if (!bag.files().containsKey(PackageDescription.PATH)) {
        return refused(name(), "缺少说明文件，或者已被改动");
      }
      try {
        var description =
            PackageDescription.parse(Files.readAllBytes(bag.path(PackageDescription.PATH)));
        return described(description);
      } catch (JacksonException _) {
        return refused(name(), "说明文件读不出");
      }
    }

    private String name() {
      return String.valueOf(bag.root().getFileName());
    }

    private PackageReading refused(String name, String what) {
      faults.add(BagFault.records(PackageDescription.PATH, what));
      return new PackageReading(name, records, faults);
    }

    private PackageReading described(PackageDescription description) throws IOException {
      if (!description.format().equals(PackageDescription.FORMAT)) {
        return refused(description.name(), "格式是“" + description.format() + "”，本版本不认识");
      }
      if (description.count() != description.records().size()) {
        faults.add(
            new BagFault(
                BagFault.Kind.COUNT,
                PackageDescription.PATH,
                "所写件数是 " + description.count() + "，实列 " + description.records().size() + " 件"));
      }
      for (var item : description.records()) {
        record(item);
      }
      bag.files().keySet().stream()
          .filter(path -> path.startsWith("data/") && !named.contains(path))
          .forEach(path -> faults.add(BagFault.records(path, "不属于任何一件")));
      return new PackageReading(description.name(), records, faults);
    }

    private void record(Item item) throws IOException {
      var before = faults.size();
      var versions = new ArrayList<Sidecar>();
      for (var path : item.sidecars()) {
        sidecar(path).ifPresent(versions::add);
      }
      var files = item.files().stream().flatMap(part -> path(part).stream()).toList();
      var text = Optional.ofNullable(item.text()).flatMap(this::path);
      var eep = path(item.eep());
      if (faults.size() == before && versions.isEmpty()) {
        faults.add(BagFault.records(item.electronicNumber(), "没有元数据"));
      }
      if (faults.size() > before || eep.isEmpty()) {
        return;
      }
      var last = versions.getLast();
      agree(item, last);
      if (faults.size() == before) {
        records.add(
            new PackagedRecord(
                last, versions.subList(0, versions.size() - 1), files, text, eep.get()));
      }
    }

    private Optional<Sidecar> sidecar(String path) throws IOException {
      named.add(path);
      if (!bag.files().containsKey(path) || bag.files().get(path).bytes() > LARGEST_SIDECAR) {
        faults.add(BagFault.records(path, "元数据缺失、已被改动或者过大"));
        return Optional.empty();
      }
      var bytes = Files.readAllBytes(bag.path(path));
      try {
        var sidecar = Sidecar.parse(bytes);
        java.util.UUID.fromString(sidecar.id());
        if (Arrays.equals(sidecar.bytes(), bytes)) {
          return Optional.of(sidecar);
        }
        faults.add(BagFault.records(path, "元数据不是规范的写法"));
      } catch (UnfitSidecar | IllegalArgumentException _) {
        faults.add(BagFault.records(path, "元数据不是本系统的格式"));
      }
      return Optional.empty();
    }

    private Optional<Path> path(Part part) {
      named.add(part.path());
      var hashes = bag.files().get(part.path());
      if (hashes == null) {
        faults.add(BagFault.records(part.path(), "说明文件所列的文件缺失或者已被改动"));
        return Optional.empty();
      }
      if (!hashes.sm3().equals(part.sm3()) || hashes.bytes() != part.bytes()) {
        faults.add(BagFault.records(part.path(), "与说明文件的 SM3 或字节数不符"));
      }
      return Optional.of(bag.path(part.path()));
    }

    /// The description, the sidecar and the bytes say the same.
    private void agree(Item item, Sidecar last) {
      if (!item.id().equals(last.id())
          || !item.electronicNumber().equals(last.electronicNumber())
          || !java.util.Objects.equals(item.archiveCode(), last.archiveCode())) {
        faults.add(BagFault.records(item.electronicNumber(), "说明文件与元数据不是同一件"));
      }
      if (item.files().size() != last.files().size()) {
        faults.add(
            BagFault.records(
                item.electronicNumber(),
                "元数据有 " + last.files().size() + " 个文件，包里有 " + item.files().size() + " 个"));
        return;
      }
      for (var each = 0; each < item.files().size(); each++) {
        same(item.files().get(each).path(), last.files().get(each).sha256());
      }
      var text = last.text();
      var packed = item.text();
      if ((text == null) != (packed == null)) {
        faults.add(BagFault.records(item.electronicNumber(), "检索文字与元数据不符"));
      } else if (text != null && packed != null) {
        same(packed.path(), text.sha256());
      }
    }

    private void same(String path, String sha256) {
      var hashes = bag.files().get(path);
      if (hashes == null || !hashes.sha256().equals(sha256)) {
        faults.add(BagFault.records(path, "与元数据所写的校验值不符"));
      }
    }
  }
}
