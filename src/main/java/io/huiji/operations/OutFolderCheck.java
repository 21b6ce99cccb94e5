package io.huiji.operations;

import io.huiji.archive.Keeping;
import io.huiji.kernel.Digest;
import io.huiji.minutes.Minutes;
import io.huiji.packet.Packets;
import io.huiji.store.OutFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Holds the readable files of {@code out/} against what is recorded of them: packets and their
/// copies, issued minutes, excerpts and personal copies, registers of the archive. It reads and
/// tells, and changes nothing: what is gone is put back by the night, what was altered has to be
/// looked into first.
@Component
public final class OutFolderCheck {

  private final Packets packets;
  private final Minutes minutes;
  private final Keeping keeping;
  private final OutFolder out;

  OutFolderCheck(Packets packets, Minutes minutes, Keeping keeping, OutFolder out) {
    this.packets = packets;
    this.minutes = minutes;
    this.keeping = keeping;
    this.out = out;
  }

  public Outcome look() {
    var looked = new Look();
    expected().distinct().forEach(looked::at);
    return new Outcome(looked.files, looked.bytes, looked.faults);
  }

  private Stream<Expected> expected() {
    return Stream.of(
            packets.files().stream().map(file -> new Expected(file.path(), file.sha256())),
            minutes.files().stream().map(file -> new Expected(file.path(), file.sha256())),
            keeping.registers().stream().map(file -> new Expected(file.path(), file.sha256())))
        .flatMap(each -> each);
  }

  private record Expected(String path, Digest sha256) {}

  private final class Look {

    private final List<String> faults = new ArrayList<>();
    private long files;
    private long bytes;

    void at(Expected expected) {
      var path = out.resolve(expected.path());
      try {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          throw new NoSuchFileException(expected.path());
        }
        files++;
        bytes += Files.size(path);
        if (!Digest.of(path).equals(expected.sha256())) {
          faults.add(expected.path() + "：与登记的校验值不符");
        }
      } catch (NoSuchFileException _) {
        faults.add(expected.path() + "：不见了");
      } catch (IOException e) {
        faults.add(expected.path() + "：无法读取（" + e.getMessage() + "）");
      }
    }
  }

  /// @param files and bytes that were read
  /// @param faults path and what is wrong, in Chinese
  public record Outcome(long files, long bytes, List<String> faults) {

    public Outcome {
      faults = List.copyOf(faults);
    }
  }
}
