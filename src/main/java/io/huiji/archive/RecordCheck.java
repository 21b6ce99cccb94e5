package io.huiji.archive;

import io.huiji.archive.RecordRow.Written;
import io.huiji.kernel.Digest;
import io.huiji.store.ContentStore;
import io.huiji.store.Fingerprint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds one record against its files: content, sidecar, the sidecars before it, and the row.
final class RecordCheck {

  /// A sidecar is small; more than this is none.
  private static final long LARGEST_SIDECAR = 64L << 20;

  private static final int PIECE = 1 << 16;

  private final ContentStore store;
  private final SidecarFiles sidecars;
  private final boolean bothHashes;
  private final MessageDigest sha256 = Digest.sha256();
  private final ByteBuffer piece = ByteBuffer.allocate(PIECE);

  /// For one thread.
  RecordCheck(ContentStore store, SidecarFiles sidecars, boolean bothHashes) {
    this.store = store;
    this.sidecars = sidecars;
    this.bothHashes = bothHashes;
  }

  /// @param files and bytes that were read
  record Found(List<String> faults, long files, long bytes) {}

  Found of(SidecarWriting known) {
    return of(known.row(), known.sidecar());
  }

  /// @param expected what the catalogue would write now
  Found of(RecordRow row, Sidecar expected) {
    var look = new Look(row);
    look.contents(expected);
    look.sidecar(expected);
    return look.found();
  }

  /// Of a file of this size, which fits into the buffer more often than not: then it is read by one
  /// call. Of more or less than that the hash is another one.
  private Digest hash(FileChannel file, long size) throws IOException {
    sha256.reset();
    var left = size;
    while (left > 0) {
      var read = file.read(piece.clear());
      if (read <= 0) {
        break;
      }
      sha256.update(piece.flip());
      left -= read;
    }
    return Digest.of(sha256);
  }

  private Digest hash(byte[] content) {
    sha256.reset();
    sha256.update(content);
    return Digest.of(sha256);
  }

  private final class Look {

    private final RecordRow row;
    private final Path folder;
    private final List<String> faults = new ArrayList<>();
    private long files;
    private long bytes;

    Look(RecordRow row) {
      this.row = row;
      this.folder = sidecars.folder(row.entry().id());
    }

    Found found() {
      return new Found(List.copyOf(faults), files, bytes);
    }

    void contents(Sidecar expected) {
      for (var file : expected.files()) {
        content(file.name(), new Digest(file.sha256()), file.sm3(), file.bytes());
      }
      if (expected.text() != null) {
        var text = expected.text();
        content("正文文本", new Digest(text.sha256()), text.sm3(), text.bytes());
      }
    }

    private void content(String name, Digest sha256, String sm3, long size) {
      try (var file = FileChannel.open(store.path(sha256))) {
        var found = file.size();
        files++;
        bytes += found;
        if (found != size) {
          faults.add("“" + name + "”的大小不符：应为" + size + "字节，现为" + found + "字节");
        } else if (!same(file, found, sha256, sm3)) {
          faults.add("“" + name + "”的内容与校验值不符");
        }
      } catch (NoSuchFileException _) {
        faults.add("“" + name + "”缺失");
      } catch (IOException e) {
        faults.add("“" + name + "”无法读取（" + e.getMessage() + "）");
      }
    }

    private boolean same(FileChannel file, long size, Digest sha256, String sm3)
        throws IOException {
      if (!bothHashes) {
        return hash(file, size).equals(sha256);
      }
      var print = Fingerprint.of(file);
      return print.sha256().equals(sha256) && print.sm3().equals(sm3);
    }

    void sidecar(Sidecar expected) {
      var known = new HashSet<Integer>();
      row.written().ifPresent(last -> last(last, expected, known));
      var before = row.before();
      while (before.isPresent() && known.add(before.get().version())) {
        before = former(before.get());
      }
      strangers(known);
    }

    private void last(Written last, Sidecar expected, Set<Integer> known) {
      known.add(last.version());
      var found = bytes(last, "附签");
      if (row.current() && !says(found, last, expected)) {
        faults.add("数据库中的著录与附签不一致");
      }
    }

    /// Held against the bytes themselves where they are whole, else against their hash.
    private static boolean says(Optional<byte[]> found, Written sidecar, Sidecar expected) {
      return found
          .map(bytes -> same(bytes, expected))
          .orElseGet(() -> Digest.of(expected.bytes()).equals(sidecar.sha256()));
    }

    private static boolean same(byte[] found, Sidecar expected) {
      return Arrays.equals(found, SidecarText.of(expected))
          || Arrays.equals(found, expected.bytes());
    }

    private Optional<Written> former(Written sidecar) {
      return bytes(sidecar, "第" + sidecar.version() + "版附签")
          .map(Sidecar::parse)
          .map(Sidecar::previous)
          .map(each -> new Written(each.version(), new Digest(each.sha256())));
    }

    /// @return what was read, where it is whole
    private Optional<byte[]> bytes(Written sidecar, String name) {
      try (var file = FileChannel.open(folder.resolve(SidecarFiles.fileName(sidecar.version())))) {
        var content = content(file, file.size());
        files++;
        bytes += content.length;
        if (hash(content).equals(sidecar.sha256())) {
          return Optional.of(content);
        }
        faults.add(name + "的内容与校验值不符");
      } catch (NoSuchFileException _) {
        faults.add(name + "缺失");
      } catch (IOException e) {
        faults.add(name + "无法读取（" + e.getMessage() + "）");
      }
      return Optional.empty();
    }

    private static byte[] content(FileChannel file, long size) throws IOException {
      var content = ByteBuffer.allocate(size > LARGEST_SIDECAR ? 0 : (int) size);
      while (content.hasRemaining() && file.read(content) > 0) {
        // until the end of the file
      }
      return content.hasRemaining()
          ? Arrays.copyOf(content.array(), content.position())
          : content.array();
    }

    /// A file that nobody wrote would be taken for the last version when the catalogue is rebuilt.
    private void strangers(Set<Integer> known) {
      var present = folder.toFile().list();
      if (present == null) {
        if (Files.isDirectory(folder)) {
          faults.add("附签文件夹无法读取");
        }
        return;
      }
      var names = known.stream().map(SidecarFiles::fileName).collect(Collectors.toSet());
      Arrays.stream(present)
          .filter(name -> !names.contains(name))
          .sorted()
          .forEach(name -> faults.add("附签文件夹里多出“" + name + "”"));
    }
  }
}
