namespace Cse.Intel.Web.Features.Observations;

/// <summary>What the page "Record what was seen" sends.</summary>
public sealed record ObservationForm
{
    /// <summary>The choice "something else" among the sentences.</summary>
    public const string SomethingElse = "other";

    /// <summary>Unique for this filling-in, so that sending it twice records it once.</summary>
    public string? Key { get; init; }

    /// <summary>Code of the sentence chosen, or <see cref="SomethingElse"/>.</summary>
    public string? Indicator { get; init; }

    /// <summary>Codes of <see cref="PlainLinks"/> that were ticked.</summary>
    public IList<string> Links { get; init; } = [];

    /// <summary>Further fields of the indicators, by code.</summary>
    public IDictionary<string, string?> Fields { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>What was given.</summary>
    public string? Item { get; init; }

    /// <summary>True when the children were found at the place.</summary>
    public bool FoundThere { get; init; }

    /// <summary>True when the children lodge at the place.</summary>
    public bool LodgesThere { get; init; }

    /// <summary>The adult.</summary>
    public PersonForm Adult { get; init; } = new();

    /// <summary>The children.</summary>
    public IList<PersonForm> Children { get; init; } = [];

    /// <summary>The place.</summary>
    public PlaceForm Place { get; init; } = new();

    /// <summary>The vehicle.</summary>
    public VehicleForm Vehicle { get; init; } = new();

    /// <summary>The adult's phone.</summary>
    public PhoneForm Phone { get; init; } = new();

    /// <summary><c>now</c>, <c>today</c>, <c>day</c>, <c>period</c> or <c>unknown</c>.</summary>
    public string? When { get; init; }

    /// <summary>The day, for <c>day</c>.</summary>
    public string? WhenDay { get; init; }

    /// <summary>First day, for <c>period</c>.</summary>
    public string? WhenFrom { get; init; }

    /// <summary>Last day, for <c>period</c>; nothing when it goes on.</summary>
    public string? WhenTo { get; init; }

    /// <summary>How it is known.</summary>
    public string? SourceType { get; init; }

    /// <summary>True when the author saw it.</summary>
    public bool SeenByAuthor { get; init; }

    /// <summary>The agency it came from.</summary>
    public string? Agency { get; init; }

    /// <summary>Source evaluation, 1 to 3.</summary>
    public string? Source { get; init; }

    /// <summary>Intelligence assessment, A to E.</summary>
    public string? Assessment { get; init; }

    /// <summary>Handling code, P or C.</summary>
    public string? Handling { get; init; }

    /// <summary>What recipients must keep to.</summary>
    public string? Conditions { get; init; }

    /// <summary>Why a source is doubted, or information suspected to be false.</summary>
    public string? GradeReason { get; init; }

    /// <summary>Reference of the separate report that supports it.</summary>
    public string? CorroboratedBy { get; init; }

    /// <summary>What happened.</summary>
    public string? Narrative { get; init; }

    /// <summary>The form without children of whom nothing is said.</summary>
    public ObservationForm Tidy() => this with { Children = [.. Children.Where(child => !child.IsEmpty())] };
}

/// <summary>A record chosen while typing: its id and the words by which it was chosen, so that changed words let go of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Caption">The words.</param>
public sealed record ChosenRecord(string Id, string Caption)
{
    /// <summary>As the hidden field holds it.</summary>
    public override string ToString() => $"{Id}|{Caption}";

    /// <summary>The record a hidden field names, if the words beside it are still its own; null otherwise.</summary>
    public static Graph.Domain.EntityId? Read(string? hidden, string? words)
    {
        if (hidden?.Split('|', 2) is not [var id, var caption] || caption.Trim() != words?.Trim())
            return null;
        return Graph.Domain.EntityId.TryParse(id, out var record) ? record : null;
    }
}

/// <summary>Somebody, known here or described.</summary>
public sealed record PersonForm
{
    /// <summary>The record chosen, see <see cref="ChosenRecord"/>.</summary>
    public string? Known { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>What others call them.</summary>
    public string? Nickname { get; init; }

    /// <summary>About how old.</summary>
    public string? Age { get; init; }

    /// <summary>How they look or are known.</summary>
    public string? Looks { get; init; }

    /// <summary>True when nothing is said of them.</summary>
    public bool IsEmpty() => string.IsNullOrWhiteSpace(Name + Nickname + Age + Looks);
}

/// <summary>A place, known here or new.</summary>
public sealed record PlaceForm
{
    /// <summary>The record chosen.</summary>
    public string? Known { get; init; }

    /// <summary>Address or name of the place.</summary>
    public string? Name { get; init; }

    /// <summary>Postcode, or its first part.</summary>
    public string? Postcode { get; init; }

    /// <summary>True when nothing is said of it.</summary>
    public bool IsEmpty() => string.IsNullOrWhiteSpace(Name + Postcode);
}

/// <summary>A vehicle, known here or new.</summary>
public sealed record VehicleForm
{
    /// <summary>The record chosen.</summary>
    public string? Known { get; init; }

    /// <summary>Registration, or part of it.</summary>
    public string? Name { get; init; }

    /// <summary>Colour.</summary>
    public string? Colour { get; init; }

    /// <summary>Make and model.</summary>
    public string? Make { get; init; }

    /// <summary>True when nothing is said of it.</summary>
    public bool IsEmpty() => string.IsNullOrWhiteSpace(Name + Colour + Make);
}

/// <summary>A phone, known here or new.</summary>
public sealed record PhoneForm
{
    /// <summary>The record chosen.</summary>
    public string? Known { get; init; }

    /// <summary>The number.</summary>
    public string? Name { get; init; }

    /// <summary>True when nothing is said of it.</summary>
    public bool IsEmpty() => string.IsNullOrWhiteSpace(Name);
}
