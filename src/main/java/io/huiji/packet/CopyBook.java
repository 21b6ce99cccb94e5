package io.huiji.packet;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Shows the ledger of the packet in force.
@Component
final class CopyBook implements CopyRegister {

  private final PacketTable table;
  private final CopyLedger ledger;

  CopyBook(PacketTable table, CopyLedger ledger) {
    this.table = table;
    this.ledger = ledger;
  }

  @Override
  public List<Line> of(LocalDate meeting) {
    return table.inForce(meeting).map(packet -> ledger.lines(packet.id())).orElse(List.of());
  }
}
