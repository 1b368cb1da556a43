#!/bin/sh
# A real identity provider on this machine, with invented people: Keycloak from Maven Central.
# Called by ./houvast keycloak, which found the JDK. Settings from the environment:
#   KEYCLOAK_PORT    18180
#   HOUVAST_ADDRESS  http://localhost:8080   where Houvast will be
#   KEYCLOAK_CACHE   ~/.cache/houvast/keycloak   what is fetched and prepared once is kept here
set -eu
cd "$(dirname "$0")/../.."

version=$(sed -n 's|.*<keycloak.version>\(.*\)</keycloak.version>.*|\1|p' pom.xml)
realm=$PWD/ops/keycloak/houvast-realm.json
port=${KEYCLOAK_PORT:-18180}
usual=http://localhost:8080
address=${HOUVAST_ADDRESS:-$usual}
cache=${KEYCLOAK_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/houvast/keycloak}
keycloak=$cache/keycloak-$version
export JAVA_OPTS_KC_HEAP="-Xms64m -Xmx384m"

database() { echo "jdbc:h2:file:$1/keycloakdb;NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"; }

# Once for each version: fetched, unpacked, built. Beside its place first, so that half is never whole.
if [ ! -e "$keycloak/built" ]; then
    echo "Fetching and building Keycloak $version (once; about a minute)" >&2
    rm -rf "$keycloak" "$cache/unpacking"
    mkdir -p "$cache/unpacking"
    ./mvnw -q -B dependency:unpack \
        "-Dartifact=org.keycloak:keycloak-quarkus-dist:$version:zip" "-DoutputDirectory=$cache/unpacking" \
        "-DmarkersDirectory=$cache/unpacking/markers" >&2
    mv "$cache/unpacking/keycloak-$version" "$keycloak"
    rm -rf "$cache/unpacking"
    chmod +x "$keycloak"/bin/*.sh
    "$keycloak/bin/kc.sh" build --db=dev-file >&2
    touch "$keycloak/built"
fi

# Once for each realm file: the database with the invented people in it.
stamp=$( (cat "$realm"; echo "$version") | cksum | cut -d ' ' -f 1)
prepared=$cache/realm-$stamp
if [ ! -d "$prepared" ]; then
    echo "Reading the realm (once; about half a minute)" >&2
    making=$(mktemp -d "$cache/making.XXXXXX")
    "$keycloak/bin/kc.sh" import --optimized --file "$realm" --cache=local \
        --db-username=keycloak --db-password=verzonnen "--db-url=$(database "$making")" >&2
    mv "$making" "$prepared"
fi

# Every start is a fresh copy: what was changed in the last one is forgotten.
mkdir -p target
data=$(mktemp -d "$PWD/target/keycloak.XXXXXX")
cp "$prepared"/* "$data"
if [ "$address" != "$usual" ]; then
    for column in redirect_uris.value client_attributes.value client.root_url; do
        "$JAVA_HOME/bin/java" -cp "$(echo "$keycloak"/lib/lib/main/com.h2database.h2-*.jar)" org.h2.tools.Shell \
            -url "$(database "$data")" -user keycloak -password verzonnen \
            -sql "update ${column%.*} set ${column#*.} = replace(${column#*.}, '$usual', '$address')" >&2
    done
fi

cat >&2 <<TEXT
Keycloak starts at http://localhost:$port (realm houvast). Accounts and passwords: ops/keycloak/houvast-realm.json,
for example noor (verzonnen-noor), who calls and helps people. Start Houvast against it:

    HOUVAST_DEMO=false SPRING_CONFIG_ADDITIONAL_LOCATION=ops/keycloak/houvast.properties ./houvast run

TEXT
exec "$keycloak/bin/kc.sh" start --optimized --http-enabled=true --http-host=127.0.0.1 --hostname-strict=false \
    "--http-port=$port" --cache=local \
    --db-username=keycloak --db-password=verzonnen "--db-url=$(database "$data")"
