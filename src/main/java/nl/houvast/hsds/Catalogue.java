package nl.houvast.hsds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * One snapshot of the directory in one language, as HSDS wants it. What does not depend on the
 * question is made once, here; what only one answer needs, such as the telephone numbers of a
 * service, is made for that answer.
 */
final class Catalogue {

    /** A service and the offer it was made of. */
    record ServiceEntry(Offer offer, Service service) {}

    /** An organisation, the offer it was made of, and its services. */
    record OrganizationEntry(Offer offer, Organization organization, List<ServiceEntry> services) {}

    private static final Set<String> PARTS = Set.of("regional_branch", "service");

    private final DirectorySnapshot snapshot;
    private final Terms terms;
    private final Mapping mapping;
    private final Index<ServiceEntry> services;
    private final Index<OrganizationEntry> organizations;
    private final Map<UUID, ServiceEntry> serviceById = new HashMap<>();
    private final Map<UUID, OrganizationEntry> organizationById = new LinkedHashMap<>();

    /** In the language of this request. */
    Catalogue(DirectorySnapshot snapshot, Vocabulary vocabulary) {
        this.snapshot = snapshot;
        this.terms = new Terms(vocabulary);
        this.mapping = new Mapping(terms);
        this.services = new Index<>(snapshot, terms);
        this.organizations = new Index<>(snapshot, terms);
        for (var offer : snapshot.offers()) {
            if (isOrganization(offer)) {
                var organization = organization(offer);
                organizationById.put(
                        organization.id(),
                        new OrganizationEntry(offer, organization, new ArrayList<>()));
            }
        }
        snapshot.offers().forEach(this::add);
        for (var entry : organizationById.values()) {
            organizations.add(
                    entry,
                    entry.organization().id(),
                    entry.offer(),
                    entry.services().stream().map(ServiceEntry::offer).toList());
        }
    }

    /** Whether it is an organisation by itself: it is none's branch or service. */
    private boolean isOrganization(Offer offer) {
        return !PARTS.contains(offer.kind()) || above(offer) == null;
    }

    private @Nullable Offer above(Offer offer) {
        return offer.parent() == null ? null : snapshot.find(offer.parent()).orElse(null);
    }

    /** The organisation that answers for it. */
    private Offer responsible(Offer offer) {
        var above = above(offer);
        return above == null || isOrganization(offer) ? offer : responsible(above);
    }

    private Organization organization(Offer offer) {
        var above = above(offer);
        return mapping.organization(
                offer,
                snapshot.background(offer.id()),
                above == null ? null : Mapping.organizationId(responsible(above)));
    }

    private void add(Offer offer) {
        var owner = organizationById.get(Mapping.organizationId(responsible(offer)));
        if (owner == null) {
            throw new IllegalStateException("no organisation for " + offer.id());
        }
        var service = mapping.service(offer, snapshot.background(offer.id()), owner.organization());
        var entry = new ServiceEntry(offer, service);
        owner.services().add(entry);
        serviceById.put(service.id(), entry);
        services.add(entry, owner.organization().id(), offer, List.of(offer));
    }

    DirectorySnapshot snapshot() {
        return snapshot;
    }

    Terms terms() {
        return terms;
    }

    /** The services that this filter asks for. */
    List<ServiceEntry> services(Filter filter) {
        return services.find(filter);
    }

    Optional<ServiceEntry> service(UUID id) {
        return Optional.ofNullable(serviceById.get(id));
    }

    /** The organisations that this filter asks for. */
    List<OrganizationEntry> organizations(Filter filter) {
        return organizations.find(filter);
    }

    Optional<OrganizationEntry> organization(UUID id) {
        return Optional.ofNullable(organizationById.get(id));
    }

    Service.Full full(ServiceEntry entry) {
        return mapping.full(entry.offer(), entry.service());
    }

    /** With its services in short, or with everything about them. */
    Organization.Full full(OrganizationEntry entry, boolean fullServices) {
        List<Object> services =
                entry.services().stream()
                        .map(one -> fullServices ? full(one) : one.service().minimal())
                        .map(Object.class::cast)
                        .toList();
        return mapping.full(entry.offer(), entry.organization(), services);
    }
}
