# Sourced by paso, check and .ci/run: finds a Java 25 development kit. Starts no Java.

# Prints the feature version of the kit at $1, or nothing when there is none.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Follows links to the file behind $1, also where readlink knows no -f.
follow_links() {
  path=$1
  while [ -h "$path" ]; do
    link=$(readlink "$path")
    case $link in
      /*) path=$link ;;
      *) path=$(dirname "$path")/$link ;;
    esac
  done
  printf '%s\n' "$path"
}

# Prints the home of a Java 25 kit; fails when none is found.
find_jdk() {
  for kit in "${PASO_JAVA_HOME:-}" "${JAVA_HOME:-}" "${JAVA25_HOME:-}" \
    /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/java/* \
    "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$kit" ] && [ "$(jdk_version "$kit")" = 25 ] && { printf '%s\n' "$kit"; return 0; }
  done
  javac=$(command -v javac) || return 1
  kit=$(dirname "$(dirname "$(follow_links "$javac")")")
  [ "$(jdk_version "$kit")" = 25 ] && printf '%s\n' "$kit"
}

# Says so when PASO_JAVA_HOME names something else than a Java 25 kit, and another one is looked for. $1: who says it.
say_wrong_jdk() {
  [ -z "${PASO_JAVA_HOME:-}" ] || [ "$(jdk_version "$PASO_JAVA_HOME")" = 25 ] ||
    echo "$1: PASO_JAVA_HOME=$PASO_JAVA_HOME holds no Java 25 development kit; looking elsewhere." >&2
}

# Says what to do when find_jdk found nothing. $1: who says it.
say_no_jdk() {
  cat >&2 <<SAY
$1: needs a Java 25 development kit (JDK) and found none.
  Debian, Ubuntu:  apt-get install openjdk-25-jdk-headless   (or temurin-25-jdk)
  macOS:           brew install openjdk@25
  anywhere:        sdk install java 25-tem
  Have one already? Say where: PASO_JAVA_HOME=/path/to/jdk-25 $1 …
SAY
}

# Says what to do when there is no Maven. $1: who says it.
say_no_maven() {
  cat >&2 <<SAY
$1: needs Maven 3.8 or later (the command mvn) to build and found none.
  Debian, Ubuntu:  apt-get install maven
  macOS:           brew install maven
  anywhere:        sdk install maven
SAY
}
