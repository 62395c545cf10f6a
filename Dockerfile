# Builds and runs without anything but Docker; see docker-compose.yml.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
# the goals one by one: a whole "package" would also fetch what only tests need, several hundred megabytes
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp compile jar:jar spring-boot:repackage \
    && mv target/kstthc-*.jar target/kstthc.jar \
    && java -Djarmode=tools -jar target/kstthc.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre
WORKDIR /app
# the demo's data; in production nothing but /tmp is written
RUN install -d -o 10001 -g 10001 /data
# what changes least comes first, so that a new version of the application is a small layer
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY --from=build /build/src/main/docker/archive-classes.sh /build/
# the classes of a start up to the first page, read and checked beforehand: later starts take half the time
RUN sh /build/archive-classes.sh
USER 10001:10001
ENV SPRING_PROFILES_ACTIVE=prod APP_DATA=/data
EXPOSE 8080
# the image has no curl for sure, but a shell that speaks TCP
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=6 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
# more options: JAVA_TOOL_OPTIONS
ENTRYPOINT ["java", "-XX:SharedArchiveFile=kstthc.jsa", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", \
    "-jar", "kstthc.jar"]
