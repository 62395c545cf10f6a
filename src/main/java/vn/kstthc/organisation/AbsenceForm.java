package vn.kstthc.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;

/** Reads what is filled in for an absence and says what is wrong with it. */
@Component
class AbsenceForm {

  static final String FROM = "tu";
  static final String TO = "den";
  static final String SUBSTITUTE = "nguoi-thay";
  static final String NOTE = "ghi-chu";
  private static final String FROM_LABEL = "Ngày đầu";
  private static final String TO_LABEL = "Ngày cuối";
  private static final String SUBSTITUTE_LABEL = "Người thực hiện thay";

  private final Directory directory;
  private final Substitution substitution;

  AbsenceForm(Directory directory, Substitution substitution) {
    this.directory = directory;
    this.substitution = substitution;
  }

  /** @param known the absences of everybody that are not over */
  AbsenceRequest read(String person, FormInput input, List<Absence> known) {
    AbsenceRequest request = new AbsenceRequest(person, input.requiredDate(FROM, FROM_LABEL), input.requiredDate(TO, TO_LABEL),
        input.text(SUBSTITUTE, SUBSTITUTE_LABEL, 64), input.text(NOTE, "Ghi chú", 500));
    checkDays(request, input, known);
    checkSubstitute(request, input, known);
    return request;
  }

  private void checkDays(AbsenceRequest request, FormInput input, List<Absence> known) {
    LocalDate today = substitution.today();
    LocalDate from = request.from();
    if (from != null) {
      input.ensure(!from.isBefore(today), FROM, FROM_LABEL, "không thể trước ngày hôm nay");
      input.ensure(!from.isAfter(today.plusDays(Absence.FURTHEST_DAYS)), FROM, FROM_LABEL,
          "quá xa, nhiều nhất một năm kể từ hôm nay");
    }
    if (from == null || request.to() == null) {
      return;
    }
    input.ensure(!request.to().isBefore(from), TO, TO_LABEL, "không thể trước ngày đầu");
    input.ensure(!request.to().isAfter(from.plusDays(Absence.LONGEST_DAYS - 1L)), TO, TO_LABEL, "vắng mặt quá một năm");
    known.stream().filter(other -> other.person().equals(request.person()) && other.overlaps(from, request.to())).findFirst()
        .ifPresent(other -> input.refuse(FROM, FROM_LABEL, "trùng với lần vắng mặt đã có, " + other.period()));
  }

  private void checkSubstitute(AbsenceRequest request, FormInput input, List<Absence> known) {
    String substitute = request.substitute();
    if (substitute == null) {
      return;
    }
    input.ensure(!substitute.equals(request.person()), SUBSTITUTE, SUBSTITUTE_LABEL, "phải là người khác");
    input.ensure(directory.staff().stream().anyMatch(person -> person.id().equals(substitute)), SUBSTITUTE, SUBSTITUTE_LABEL,
        "không phải là người của cơ quan, hãy chọn trong danh sách");
    if (request.from() != null && request.to() != null) {
      known.stream().filter(other -> other.person().equals(substitute) && other.overlaps(request.from(), request.to()))
          .findFirst().ifPresent(other -> input.refuse(SUBSTITUTE, SUBSTITUTE_LABEL,
              "cũng vắng mặt trong thời gian này (%s), hãy chọn người khác".formatted(other.period())));
    }
  }
}
