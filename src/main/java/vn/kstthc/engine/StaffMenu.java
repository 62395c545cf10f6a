package vn.kstthc.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.Organisation.Role;

/** The pages for staff that the bar of Tasklist leads to. Each page says itself who may open it; nobody is led to a closed door. */
@RestController
class StaffMenu {

  private static final Set<Role> ANYBODY = Set.of();
  private static final Set<Role> OVERSIGHT = Set.of(Role.LEADERSHIP, Role.OFFICE);
  private static final Set<Role> REPORTING = Set.of(Role.LEADERSHIP, Role.OFFICE, Role.DEPARTMENT);

  record Page(String path, String title) {}

  /** @param roles one of which a unit of the reader must have; none where whoever has logged in may open it */
  private record Entry(Page page, Set<Role> roles) {}

  private static final List<Entry> ENTRIES = List.of(
      new Entry(new Page("/ho-so", "Hồ sơ rà soát"), ANYBODY),
      new Entry(new Page("/phan-anh/so", "Sổ tiếp nhận phản ánh, kiến nghị"), OVERSIGHT),
      new Entry(new Page("/cong-bo", "Công bố thủ tục"), ANYBODY),
      new Entry(new Page("/thu-tuc", "Danh mục thủ tục hành chính"), ANYBODY),
      new Entry(new Page("/ke-hoach", "Kế hoạch năm"), ANYBODY),
      new Entry(new Page("/bao-cao", "Báo cáo định kỳ"), REPORTING),
      new Entry(new Page("/lich-lam-viec", "Thay đổi lịch làm việc"), ANYBODY),
      new Entry(new Page("/vang-mat", "Vắng mặt"), ANYBODY));
  private static final Page MAILS = new Page("/thu-nhac-viec", "Thư nhắc việc");

  private final Organisation organisation;
  private final Directory directory;

  StaffMenu(Organisation organisation, Directory directory) {
    this.organisation = organisation;
    this.directory = directory;
  }

  @GetMapping("/trang")
  List<Page> pages() {
    String reader = directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    Set<String> units = directory.unitsOf(reader);
    Set<Role> own = organisation.units().stream().filter(unit -> units.contains(unit.id())).map(Organisation.Unit::role)
        .collect(Collectors.toSet());
    Stream<Page> open = ENTRIES.stream()
        .filter(entry -> entry.roles().isEmpty() || entry.roles().stream().anyMatch(own::contains)).map(Entry::page);
    return Stream.concat(open, directory.isAdministrator(reader) ? Stream.of(MAILS) : Stream.empty()).toList();
  }
}
