package vn.kstthc.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The time since it was made, and how much of it this virtual machine has used a processor. */
final class Stopwatch {

  private static final OperatingSystemMXBean MACHINE = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long begin = System.nanoTime();
  private final long cpuBegin = MACHINE.getProcessCpuTime();

  double seconds() {
    return (System.nanoTime() - begin) / 1e9;
  }

  double cpuSeconds() {
    return (MACHINE.getProcessCpuTime() - cpuBegin) / 1e9;
  }
}
