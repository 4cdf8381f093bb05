using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Graph.Queries.AtRisk;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Queries.Paths;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Queries.Search;
using Cse.Intel.Graph.Queries.Shared;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Documents;
using Cse.Intel.Web.GraphQL.Errors;
using Cse.Intel.Web.GraphQL.Types;
using Cse.Intel.Web.Register;
using GraphQL;

namespace Cse.Intel.Web.GraphQL;

/// <summary>The questions an API client may ask; the same ones as on the pages. What the caller may not see is not there.</summary>
[Name("Query")]
internal sealed class Query
{
    /// <summary>The record with this id; null when there is none, or none for this caller.</summary>
    /// <param name="counter"></param>
    /// <param name="id">Id of a record.</param>
    [Access.Needs(Capability.ReadReports)]
    public static async Task<EntityType?> Node([FromServices] Counter counter, [Id] string id)
    {
        if (!EntityId.TryParse(id, out var known))
            return null;
        var found = await AskAsync(counter, new GetEntities([known], counter.Today));
        return found.TryGetValue(known, out var entity) ? EntityType.Of(entity) : null;
    }

    /// <summary>The record that another system calls so; null when there is none, or none for this caller.</summary>
    /// <param name="counter"></param>
    /// <param name="system">The namespace of the id, e.g. pole.</param>
    /// <param name="id">The id there; “Kind:id” where ids repeat between kinds.</param>
    /// <param name="kind">Only a record of this kind.</param>
    [Access.Needs(Capability.ReadReports)]
    public static async Task<EntityType?> NodeByReference([FromServices] Counter counter, string system, [Id] string id, EntityKind? kind = null) =>
        await AskAsync(counter, new FindByReference(system, id, counter.Today) { Kind = kind }) is { } entity ? EntityType.Of(entity) : null;

    /// <summary>Who is this? People, vehicles, addresses, phones and the rest in one list, by how well they match.</summary>
    /// <param name="counter"></param>
    /// <param name="text">A name, nickname, registration, phone number, address or reference, or a part of one.</param>
    /// <param name="kinds">Only records of these kinds.</param>
    /// <param name="first">Rows of a page, 1 to 100.</param>
    /// <param name="after">The end cursor of the page before.</param>
    [Access.Needs(Capability.ReadNominal)]
    public static async Task<SearchType> Search(
        [FromServices] Counter counter, string text, IEnumerable<EntityKind>? kinds = null, int? first = 20, string? after = null) =>
        new(await AskAsync(counter, new SearchRecords(text, counter.Today) { Kinds = [.. kinds ?? []], First = first ?? 20, After = after }));

    /// <summary>What surrounds them? The records within a number of links, level by level, and the lines between them.</summary>
    /// <param name="counter"></param>
    /// <param name="from">Ids of the records to start from.</param>
    /// <param name="hops">How many links from a start, 1 to 6.</param>
    /// <param name="kinds">Only links of these kinds.</param>
    /// <param name="asOf">The day asked for; today when not given.</param>
    /// <param name="asKnownAt">As known then; now when not given.</param>
    /// <param name="minGrade">Only links at least this well graded, e.g. 2C; E is left out unless asked for.</param>
    /// <param name="limit">Most records, 1 to 5,000.</param>
    [Access.Needs(Capability.AskNetwork)]
    public static async Task<NetworkType> Network(
        [FromServices] Counter counter, [Id] IEnumerable<string> from, int? hops = 1, IEnumerable<LinkKind>? kinds = null, DateOnly? asOf = null,
        DateTimeOffset? asKnownAt = null, string? minGrade = null, int? limit = 200) =>
        new(await AskAsync(counter, new NetworkAround(Ids(from))
        {
            Hops = hops ?? 1,
            Kinds = [.. kinds ?? []],
            AsOf = asOf,
            Today = counter.Today,
            AsKnownAt = asKnownAt,
            Floor = Floor(minGrade, GradeFloor.Usual),
            Limit = limit ?? 200,
        }));

    /// <summary>
    /// Which other young people may be at risk? The young people reached from the starts through links that bear risk,
    /// strongest evidence first. An assessment, not a finding.
    /// </summary>
    /// <param name="counter"></param>
    /// <param name="from">Ids of the records to start from: a child, an adult, an address, a vehicle.</param>
    /// <param name="hops">Longest path, 1 to 6 links.</param>
    /// <param name="asOf">The day asked for; today when not given.</param>
    /// <param name="asKnownAt">As known then; now when not given.</param>
    /// <param name="since">Only what was observed to end on or after this day.</param>
    /// <param name="minGrade">Only links at least this well graded, e.g. 2C; every grade when not given.</param>
    /// <param name="undamped">Ids of busy places and things whose damping is taken away.</param>
    /// <param name="first">Rows of a page, 1 to 200.</param>
    /// <param name="after">The end cursor of the page before.</param>
    [Access.Needs(Capability.AskNetwork)]
    public static async Task<AtRiskType> YoungPeopleAtRisk(
        [FromServices] Counter counter, [Id] IEnumerable<string> from, int? hops = 4, DateOnly? asOf = null, DateTimeOffset? asKnownAt = null,
        DateOnly? since = null, string? minGrade = null, [Id] IEnumerable<string>? undamped = null, int? first = 50, string? after = null) =>
        new(await AskAsync(counter, new YoungPeopleAtRisk(Ids(from), asOf ?? counter.Today)
        {
            Hops = hops ?? 4,
            AsKnownAt = asKnownAt,
            Since = since,
            Floor = Floor(minGrade, GradeFloor.None),
            Undamped = Ids(undamped ?? []),
            First = first ?? 50,
            After = after,
        }));

    /// <summary>
    /// What do they share? The addresses, vehicles, phones, online accounts, organisations and events that several of a
    /// set are linked to, when two of them were there over the same days, and who was missing at the same time.
    /// </summary>
    /// <param name="counter"></param>
    /// <param name="between">Ids of the chosen records, 2 to 30: people, but also vehicles, addresses, phones.</param>
    /// <param name="atLeast">How many of them must be linked to a record, 2 up to the size of the set.</param>
    /// <param name="kinds">Only links of these kinds; every kind with a weight when not given.</param>
    /// <param name="recordKinds">Only shared records of these kinds; people and objects only when named.</param>
    /// <param name="asOf">The day asked for; today when not given.</param>
    /// <param name="asKnownAt">As known then; now when not given.</param>
    /// <param name="since">Only what was observed to end on or after this day.</param>
    /// <param name="minGrade">Only links at least this well graded, e.g. 2C; E is left out unless asked for.</param>
    /// <param name="minStrength">Only pairs of a chosen and a shared record at least this strong, 0 to 1.</param>
    /// <param name="first">Rows of a page, 1 to 200.</param>
    /// <param name="after">The end cursor of the page before.</param>
    [Access.Needs(Capability.AskNetwork)]
    public static async Task<SharedType> Shared(
        [FromServices] Counter counter, [Id] IEnumerable<string> between, int? atLeast = 2, IEnumerable<LinkKind>? kinds = null,
        IEnumerable<EntityKind>? recordKinds = null, DateOnly? asOf = null, DateTimeOffset? asKnownAt = null, DateOnly? since = null,
        string? minGrade = null, double? minStrength = 0, int? first = 50, string? after = null) =>
        new(await AskAsync(counter, new WhatTheyShare(Ids(between), asOf ?? counter.Today)
        {
            AtLeast = atLeast ?? 2,
            Kinds = [.. kinds ?? []],
            RecordKinds = [.. recordKinds ?? []],
            AsKnownAt = asKnownAt,
            Since = since,
            Floor = Floor(minGrade, GradeFloor.Usual),
            MinStrength = minStrength ?? 0,
            First = first ?? 50,
            After = after,
        }));

    /// <summary>How are these two connected? The shortest or the strongest paths between two records, each with its weakest link and a sentence.</summary>
    /// <param name="counter"></param>
    /// <param name="from">Id of the record the paths begin at.</param>
    /// <param name="to">Id of the record they lead to.</param>
    /// <param name="order">Which come first: those of the fewest links, or the strongest.</param>
    /// <param name="hops">Longest path, 1 to 6 links.</param>
    /// <param name="kinds">Only over links of these kinds; kinds without weight are never walked.</param>
    /// <param name="asOf">The day asked for; today when not given.</param>
    /// <param name="asKnownAt">As known then; now when not given.</param>
    /// <param name="since">Only what was observed to end on or after this day.</param>
    /// <param name="minGrade">Only links at least this well graded, e.g. 2C; E is left out unless asked for. Denials count whatever their grade.</param>
    /// <param name="minStrength">Only over pairs at least this strong, 0 to 1.</param>
    /// <param name="first">How many paths, 1 to 10.</param>
    [Access.Needs(Capability.AskNetwork)]
    public static async Task<PathsType> Paths(
        [FromServices] Counter counter, [Id] string from, [Id] string to, PathOrder? order = null, int? hops = 4, IEnumerable<LinkKind>? kinds = null,
        DateOnly? asOf = null, DateTimeOffset? asKnownAt = null, DateOnly? since = null, string? minGrade = null, double? minStrength = null, int? first = 10) =>
        new(await AskAsync(counter, new PathsBetween(Id(from), Id(to), asOf ?? counter.Today)
        {
            Order = order ?? PathOrder.Shortest,
            Hops = hops ?? 4,
            Kinds = [.. kinds ?? []],
            AsKnownAt = asKnownAt,
            Since = since,
            Floor = Floor(minGrade, GradeFloor.Usual),
            MinStrength = minStrength ?? 0,
            Limit = first ?? PathsBetween.PathsAtMost,
        }));

    /// <summary>What joins these? Up to three shortest paths of at most four links between each two of the chosen records, put together, and all links among the records on them.</summary>
    /// <param name="counter"></param>
    /// <param name="of">Ids of 2 to 30 records.</param>
    /// <param name="kinds">Only links of these kinds.</param>
    /// <param name="asOf">The day asked for; today when not given.</param>
    /// <param name="asKnownAt">As known then; now when not given.</param>
    /// <param name="since">Only what was observed to end on or after this day.</param>
    /// <param name="minGrade">Only links at least this well graded, e.g. 2C; E is left out unless asked for. Denials count whatever their grade.</param>
    /// <param name="minStrength">Only over pairs, and only lines, at least this strong, 0 to 1.</param>
    [Access.Needs(Capability.AskNetwork)]
    public static async Task<JoiningNetworkType> JoiningNetwork(
        [FromServices] Counter counter, [Id] IEnumerable<string> of, IEnumerable<LinkKind>? kinds = null, DateOnly? asOf = null,
        DateTimeOffset? asKnownAt = null, DateOnly? since = null, string? minGrade = null, double? minStrength = null) =>
        new(await AskAsync(counter, new JoiningNetwork(Ids(of), asOf ?? counter.Today)
        {
            Kinds = [.. kinds ?? []],
            AsKnownAt = asKnownAt,
            Since = since,
            Floor = Floor(minGrade, GradeFloor.Usual),
            MinStrength = minStrength ?? 0,
        }));

    /// <summary>Which documents were issued? Those the caller may open, the newest first.</summary>
    /// <param name="desk"></param>
    /// <param name="about">Only documents that tell of the record with this id.</param>
    /// <param name="kind">Only documents of this kind, e.g. CAWN.</param>
    /// <param name="first">Rows of a page, 1 to 100.</param>
    /// <param name="before">Only documents entered before this number, e.g. D000042.</param>
    [Access.Needs(Capability.Export)]
    public static async Task<DocumentsType> Documents(
        [FromServices] DocumentDesk desk, [Id] string? about = null, string? kind = null, int? first = 20, [Id] string? before = null)
    {
        var size = Math.Clamp(first ?? 20, 1, 100);
        var filter = new DocumentFilter(kind, about is null ? null : Id(about).ToString());
        // One more than fits tells whether there are older ones.
        var found = await desk.ListAsync(filter, IssuedDocument.PlaceOf(before), size + 1, CancellationToken.None);
        var shown = found.Take(size).ToList();
        return new(shown, found.Count > shown.Count ? shown[^1].Number : null);
    }

    private static async Task<TAnswer> AskAsync<TAnswer>(Counter counter, IQuestion<TAnswer> question)
    {
        try
        {
            return await counter.AskAsync(question);
        }
        catch (QuestionRefusedException refused)
        {
            throw new QuestionRefused(refused);
        }
    }

    // What is not one of our ids names nothing, as a hidden or missing record does.
    private static ImmutableArray<EntityId> Ids(IEnumerable<string> ids) =>
        [.. ids.Select(Id)];

    private static EntityId Id(string id) => EntityId.TryParse(id, out var known) ? known : throw new QuestionRefused(QuestionRefusedException.NotFound());

    private static GradeFloor Floor(string? minGrade, GradeFloor otherwise)
    {
        if (minGrade is null)
            return otherwise;
        return GradeFloor.TryParse(minGrade, out var floor)
            ? floor
            : throw new QuestionRefused(new("grade.invalid", "A lowest grade is a source 1 to 3 and an assessment A to E, e.g. 2C."));
    }
}
