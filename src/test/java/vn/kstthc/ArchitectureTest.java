package vn.kstthc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import vn.kstthc.form.StartForm;
import vn.kstthc.form.TaskForm;

/** Who may use whom. A new package is entered in the table first. */
@AnalyzeClasses(packages = "vn.kstthc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Each package, and which others it may use. */
  private static final Map<String, String[]> MAY_USE = new LinkedHashMap<>();

  static {
    String[] basis = {"organisation", "deadline", "notification", "form", "extension", "figure"};
    MAY_USE.put("deadline", new String[] {});
    // what registers count for reports: features implement it, reports read it
    MAY_USE.put("figure", new String[] {"deadline"});
    MAY_USE.put("organisation", new String[] {"form"});
    // the door for what people fill in: features implement it, the engine calls it
    MAY_USE.put("form", new String[] {});
    MAY_USE.put("document", new String[] {});
    MAY_USE.put("notification", new String[] {"organisation", "deadline"});
    MAY_USE.put("calendar", basis);
    // more time is asked for in the same way whatever it is for
    MAY_USE.put("extension", new String[] {"organisation", "deadline", "notification", "form"});
    MAY_USE.put("review", basis);
    // it publishes what was approved at the end of a review
    MAY_USE.put("publication",
        new String[] {"review", "document", "organisation", "deadline", "notification", "form", "extension", "figure"});
    MAY_USE.put("feedback",
        new String[] {"publication", "document", "organisation", "deadline", "notification", "form", "extension", "figure"});
    // starts the reviews it asks for, and counts what others have done
    MAY_USE.put("plan",
        new String[] {"review", "publication", "feedback", "document", "organisation", "deadline", "notification", "form", "extension",
            "figure"});
    MAY_USE.put("reporting",
        new String[] {"review", "publication", "feedback", "plan", "document", "organisation", "deadline", "notification", "form",
            "figure"});
    MAY_USE.put("portal", new String[] {"feedback", "publication", "organisation", "deadline", "form"});
    MAY_USE.put("engine", basis);
  }

  @ArchTest
  static final ArchRule packagesUseOnlyWhatTheTableAllows = table();

  private static ArchRule table() {
    LayeredArchitecture table = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String name : MAY_USE.keySet()) {
      table = table.layer(name).definedBy("vn.kstthc." + name);
    }
    for (var entry : MAY_USE.entrySet()) {
      table = entry.getValue().length == 0 ? table.whereLayer(entry.getKey()).mayNotAccessAnyLayer()
          : table.whereLayer(entry.getKey()).mayOnlyAccessLayers(entry.getValue());
    }
    return table;
  }

  @ArchTest
  static final ArchRule noPackageIsOutsideTheTable = classes().should().resideInAPackage("vn.kstthc")
      .orShould().resideInAnyPackage(MAY_USE.keySet().stream().map("vn.kstthc."::concat).toArray(String[]::new));

  @ArchTest
  static final ArchRule noPackagesUseEachOtherInACircle = slices().matching("vn.kstthc.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyEngineAndProcessClassesKnowTheEngine = noClasses()
      .that().resideOutsideOfPackage("vn.kstthc.engine").and().haveNameNotMatching(".*Process(\\$.*)?")
      .should().dependOnClassesThat().resideInAPackage("org.camunda..");

  /** The demo's clock alone asks the machine: what it keeps is how far it is from there. */
  @ArchTest
  static final ArchRule timeComesFromTheClock = noClasses()
      .that().doNotHaveFullyQualifiedName("vn.kstthc.engine.DemoClock")
      .should().accessTargetWhere(describe("asks the machine for the time", ArchitectureTest::asksTheMachine));

  private static boolean asksTheMachine(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return switch (access.getName()) {
      case "now" -> owner.startsWith("java.time.") && !access.getTarget().getFullName().contains(Clock.class.getName());
      case "currentTimeMillis", "nanoTime" -> owner.equals(System.class.getName());
      case "<init>" -> access.getTarget().getFullName().equals(Date.class.getName() + ".<init>()");
      case "getInstance" -> owner.equals("java.util.Calendar");
      default -> owner.equals(Clock.class.getName()) && access.getName().startsWith("system");
    };
  }

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  /** Nobody but the framework calls these. */
  @ArchTest
  static final ArchRule doorsAndTablesStayInTheirPackage = classes()
      .that().areMetaAnnotatedWith(Controller.class).or().areMetaAnnotatedWith(ControllerAdvice.class)
      .or(implementing(Repository.class)).or(implementing(TaskForm.class)).or(implementing(StartForm.class))
      .should().bePackagePrivate();

  private static DescribedPredicate<JavaClass> implementing(Class<?> type) {
    return describe("implement " + type.getSimpleName(), found -> !found.isEquivalentTo(type) && found.isAssignableTo(type));
  }
}
