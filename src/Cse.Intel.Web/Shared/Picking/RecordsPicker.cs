using Cse.Intel.Graph.Domain;
using Cse.Intel.Web.Features.Observations;

namespace Cse.Intel.Web.Shared.Picking;

/// <summary>
/// The choice of several records for one question: those chosen as chips, and a box that looks for another. What is typed
/// there is the field <c>add</c> of the address, and what is wrong with the choice stands in the model state under <c>Add</c>.
/// </summary>
/// <param name="Field">The field of the address that carries each chosen id.</param>
/// <param name="Words">What the page says round the choice.</param>
/// <param name="Chosen">The chosen, in the order they were chosen in.</param>
/// <param name="Typed">What was typed to find another.</param>
/// <param name="Matches">What was found for it; null when nothing was looked for.</param>
/// <param name="MaySearch">True for whoever may look for records.</param>
public sealed record RecordsPicker(
    string Field, PickerWords Words, IReadOnlyList<ChosenRecord> Chosen, string? Typed, IReadOnlyList<OfferedRecord>? Matches, bool MaySearch)
{
    /// <summary>The label of the box.</summary>
    public string Label => Chosen.Count == 0 ? Words.First : Words.Another;
}

/// <summary>What a page says round the choice of its records.</summary>
/// <param name="Heading">What the records are for, e.g. "Start from".</param>
/// <param name="First">The label of the box while nothing is chosen.</param>
/// <param name="Another">The label of the box from then on.</param>
/// <param name="Choose">What to do with the matches, e.g. "Choose one to start from."</param>
public sealed record PickerWords(string Heading, string First, string Another, string Choose);

/// <summary>A chosen record as a chip.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Caption">What it is called.</param>
/// <param name="Kind">What kind of record it is.</param>
/// <param name="RemoveAddress">The same question without it.</param>
public sealed record ChosenRecord(EntityId Id, string Caption, EntityKind Kind, string RemoveAddress);

/// <summary>A record found for what was typed.</summary>
/// <param name="Record">What is known of it.</param>
/// <param name="AddAddress">The same question with it.</param>
public sealed record OfferedRecord(KnownRecord Record, string AddAddress)
{
    /// <summary>Its kind, and what tells it from its namesakes.</summary>
    public string Detail => Record.Detail.Length > 0 ? $"{Record.Kind}, {Record.Detail}" : Record.Kind;
}
