package vn.kstthc.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.organisation.Organisation;

/** Reads back what was filled in at a step, for people and for the next round's form. */
@Component
class EntryLines {

  private final ObjectMapper json;
  private final Organisation organisation;
  private final WorkingDays workingDays;

  EntryLines(ObjectMapper json, Organisation organisation, WorkingDays workingDays) {
    this.json = json;
    this.organisation = organisation;
    this.workingDays = workingDays;
  }

  /** @return label and text of what the step holds beside its note */
  List<DossierView.Line> of(Entry entry) {
    if (entry.details() == null) {
      return List.of();
    }
    return switch (entry.outcome()) {
      case HANDED_IN -> preparation(read(entry, Preparation.class));
      case OPINION_GIVEN -> opinion(read(entry, OpinionGiven.class));
      case ANSWERED -> answers(read(entry, OpinionAnswer[].class));
      case CHECKED, RETURNED -> findings(read(entry, Finding[].class));
      case SUBMITTED -> document(read(entry, OfficialDocument.class));
      case CHAIR_APPROVED, CHAIR_RETURNED, CHAIR_REFUSED -> decision(read(entry, ChairDecision.class));
      default -> List.of();
    };
  }

  /** @return what the lead unit handed in the last time; empty in the first round */
  Optional<Preparation> lastPreparation(Collection<Entry> entries) {
    return entries.stream().filter(entry -> entry.outcome() == Entry.Outcome.HANDED_IN)
        .reduce((earlier, later) -> later).map(entry -> read(entry, Preparation.class));
  }

  /** What is recorded of one opinion. */
  record OpinionGiven(String unit, Opinion.Stance stance) {}

  private static List<DossierView.Line> preparation(Preparation preparation) {
    List<DossierView.Line> lines = new ArrayList<>();
    lines.add(new DossierView.Line("Đề xuất", preparation.proposal().label()));
    lines.add(new DossierView.Line("Chi phí tuân thủ hiện tại", money(preparation.costNow().perYear()) + " đồng/năm"));
    lines.add(new DossierView.Line("Chi phí tuân thủ sau đề xuất", money(preparation.costAfter().perYear()) + " đồng/năm"));
    lines.add(new DossierView.Line("Nguồn thu nhập bình quân", preparation.incomeSource()));
    preparation.parts().forEach(check -> lines.add(new DossierView.Line(check.part().label(),
        check.presence().label() + note(check.note()))));
    return lines;
  }

  private List<DossierView.Line> opinion(OpinionGiven given) {
    return List.of(new DossierView.Line(organisation.unitName(given.unit()), given.stance().label()));
  }

  private List<DossierView.Line> answers(OpinionAnswer[] answers) {
    return List.of(answers).stream().map(answer -> new DossierView.Line(
        organisation.unitName(answer.unit()), answer.answer().label() + note(answer.content()))).toList();
  }

  private static List<DossierView.Line> findings(Finding[] findings) {
    return List.of(findings).stream().map(finding -> new DossierView.Line(
        finding.question().label(), finding.result().label() + note(finding.note()))).toList();
  }

  private static List<DossierView.Line> document(OfficialDocument document) {
    return document == null ? List.of() : List.of(new DossierView.Line("Văn bản", "số %s ngày %td/%<tm/%<tY"
        .formatted(document.number(), document.date())));
  }

  private List<DossierView.Line> decision(ChairDecision decision) {
    List<DossierView.Line> lines = new ArrayList<>(document(decision.document()));
    if (decision.newDueDate() != null) {
      lines.add(new DossierView.Line("Hạn hoàn thành mới", workingDays.text(decision.newDueDate())));
    }
    return lines;
  }

  private <T> T read(Entry entry, Class<T> type) {
    try {
      return json.readValue(entry.details(), type);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Mục %d không đọc được".formatted(entry.id()), unreadable);
    }
  }

  private static String note(String note) {
    return note == null || note.isBlank() ? "" : " - " + note;
  }

  private static String money(long amount) {
    return NumberFormat.getIntegerInstance(Locale.forLanguageTag("vi-VN")).format(amount);
  }
}
