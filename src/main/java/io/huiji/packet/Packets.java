package io.huiji.packet;

import io.huiji.batch.Trouble;
import io.huiji.kernel.Digest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The packets (会议材料汇编) of the meetings and the numbered copies of each.
public interface Packets {

  /// Open meetings with a fixed agenda, nearest first: each is a unit of work of its own.
  List<LocalDate> due();

  /// Brings one meeting's packet up to date. Where agenda and papers are the same as before nothing
  /// happens; else the next version is assembled, and the former one is marked 作废. Can be killed at
  /// any instant and called again: same inputs, same bytes.
  ///
  /// @return what a person has to look after, as it stands now
  List<Trouble> assemble(LocalDate meeting);

  /// The packet in force and its copies; empty until one is assembled.
  Optional<PacketState> state(LocalDate meeting);

  /// Every file of every version and every copy, superseded ones too, for the check of {@code
  /// out/}.
  List<PacketFile> files();

  /// @param version from 1
  /// @param files the bound PDF first
  record PacketState(int version, List<PacketFile> files, Copies copies) {

    public PacketState {
      files = List.copyOf(files);
    }
  }

  /// @param path relative to the data folder
  /// @param pages 0 for what has no pages
  record PacketFile(String path, Digest sha256, int pages) {}

  /// @param out neither returned nor declared lost
  record Copies(int issued, int returned, List<Copy> out) {

    public Copies {
      out = List.copyOf(out);
    }
  }

  /// @param holder display name of a person, full name of a unit
  record Copy(int number, String holder) {}
}
