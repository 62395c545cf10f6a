package vn.kstthc.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The department as data, read from one file at start-up ({@code organisation.yaml}; {@code APP_ORGANISATION} names
 * another): who it is, its units, what each may start and see, the demo's users.
 */
@Validated
@ConfigurationProperties("organisation")
public record Organisation(
    @Valid Tenant tenant, @NotEmpty @Valid List<Unit> units, @DefaultValue @Valid List<DemoUser> demoUsers) {

  /**
   * The department itself and the body above it.
   *
   * @param place what stands before the date of its letters; without it the name of the province, as the parent tells it
   */
  public record Tenant(@NotBlank String name, @NotBlank String shortName, @NotBlank String parent,
      @NotBlank(message = "chưa ghi địa danh, và tên cơ quan cấp trên không nêu tỉnh, thành phố nào") String place) {

    private static final Pattern PROVINCE = Pattern.compile(".*(?:tỉnh|thành phố)\\s+(\\S.*)", Pattern.CASE_INSENSITIVE
        | Pattern.UNICODE_CASE);

    public Tenant {
      Matcher named = PROVINCE.matcher(parent == null ? "" : parent);
      if ((place == null || place.isBlank()) && named.matches()) {
        place = named.group(1).strip();
      }
    }
  }

  /** What a unit is in this work; it decides the rights of its members. */
  public enum Role { LEADERSHIP, OFFICE, DEPARTMENT, AFFILIATED }

  /**
   * A unit; its id is the group's id in the engine.
   *
   * @param mailbox where mail for the whole unit goes
   * @param headMailbox where reminders for the head of the unit go; null where the unit has none of its own
   * @param maySee processes whose running cases the members may all see; tasks of their own unit need no entry
   */
  public record Unit(
      @NotBlank String id, @NotBlank String name, Role role, @NotBlank @Email String mailbox, @Email String headMailbox,
      @DefaultValue Set<String> mayStart, @DefaultValue Set<String> maySee, @DefaultValue Set<String> apps) {}

  /** A user of the demo; a user without units is the technical administrator. */
  public record DemoUser(
      @NotBlank String id, @NotBlank String name, @NotBlank @Email String mail, @DefaultValue List<String> units) {}

  /** @return the unit, or empty where the organisation has none of this id */
  public Optional<Unit> unit(String id) {
    return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
  }

  /** @return the unit's name, or its id where the organisation does not know it (any more) */
  public String unitName(String id) {
    return unit(id).map(Unit::name).orElse(id);
  }

  /** @return ids of the units in this role */
  public List<String> unitsInRole(Role role) {
    return units.stream().filter(unit -> unit.role() == role).map(Unit::id).toList();
  }
}
