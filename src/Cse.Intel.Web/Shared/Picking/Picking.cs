using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Observations;

namespace Cse.Intel.Web.Shared.Picking;

/// <summary>Choosing records for a question at the counter.</summary>
public static class Picking
{
    /// <summary>The choice as it stands: a chip for each chosen record that may be seen, and what was found for another.</summary>
    /// <param name="counter">The counter.</param>
    /// <param name="field">The field of the address that carries each chosen id.</param>
    /// <param name="words">What the page says round the choice.</param>
    /// <param name="chosen">The chosen ids.</param>
    /// <param name="records">Records by id; a chosen one that is not among them has no chip.</param>
    /// <param name="typed">What was typed to find another; nothing is looked for without.</param>
    /// <param name="with">The address of the same question with a record added.</param>
    /// <param name="without">The address of the same question without a record.</param>
    public static async Task<RecordsPicker> PickAsync(
        this Counter counter, string field, PickerWords words, IEnumerable<EntityId> chosen, IReadOnlyDictionary<EntityId, Entity> records,
        string? typed, Func<EntityId, string> with, Func<EntityId, string> without)
    {
        ArgumentNullException.ThrowIfNull(counter);
        var maySearch = counter.Viewer.May(Capability.ReadNominal);
        var matches = string.IsNullOrWhiteSpace(typed) || !maySearch ? null : await counter.FindKnownAsync(typed, KnownRecord.Starts);
        return new(
            field, words, [.. chosen.Where(records.ContainsKey).Select(id => new ChosenRecord(id, records[id].Caption, records[id].Kind, without(id)))],
            typed, matches is null ? null : [.. Offers(matches, with)], maySearch);
    }

    private static IEnumerable<OfferedRecord> Offers(IEnumerable<KnownRecord> matches, Func<EntityId, string> with)
    {
        foreach (var match in matches)
            if (EntityId.TryParse(match.Id, out var id))
                yield return new(match, with(id));
    }
}
