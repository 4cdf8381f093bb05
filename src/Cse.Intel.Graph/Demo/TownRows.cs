using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Domain;

namespace Cse.Intel.Graph.Demo;

/// <summary>One row of one file: its values in the order of the file's columns; null is an empty field.</summary>
internal interface ITownRow
{
    /// <summary>What the rows of a file are sorted by.</summary>
    string Id { get; }

    ImmutableArray<string?> Values { get; }
}

/// <summary>A record that links can name.</summary>
internal readonly record struct Node(EntityKind Kind, string Id);

/// <summary>A row of <c>people.csv</c>.</summary>
internal sealed record PersonRow(string Id, string? Given, string? Family, string? Sex, params ImmutableArray<string> Roles) : ITownRow
{
    public const string Columns = "id,given,family,aliases,nickname,dob,dob_from,dob_to,age_at,sex,ethnicity,roles,identified,care_status,description";

    public string? Aliases { get; init; }
    public string? Nickname { get; init; }
    public string? Dob { get; init; }
    public (DateOnly From, DateOnly To)? DobRange { get; init; }
    public string? AgeAt { get; init; }
    public bool Identified { get; init; } = true;
    public string? CareStatus { get; init; }
    public string? Description { get; init; }

    public ImmutableArray<string?> Values =>
    [
        Id, Given, Family, Aliases, Nickname, Dob, DobRange?.From.Iso(), DobRange?.To.Iso(), AgeAt, Sex, Ethnicity,
        string.Join(';', Roles), Identified ? "yes" : "no", CareStatus, Description,
    ];

    // Asked for of every suspect, never invented for anybody: a made-up town must not teach a pattern.
    private string? Ethnicity => Roles.Any(r => r.StartsWith(TownRole.Concern, StringComparison.Ordinal)) ? "NS" : null;
}

/// <summary>Codes of <c>people.csv</c>, column <c>roles</c>.</summary>
internal static class TownRole
{
    public const string Concern = "person_of_concern";
    public const string Young = "young_person";
    public const string Carer = "parent_carer";
    public const string Associate = "associate";
    public const string Professional = "professional";
}

/// <summary>A row of <c>addresses.csv</c>.</summary>
internal sealed record AddressRow(string Id, string Line1, string Town, string Postcode, string PremisesType, (string Latitude, string Longitude) Point) : ITownRow
{
    public const string Columns = "id,line1,line2,town,postcode,premises_type,lat,lon,common_place";

    public string? Line2 { get; init; }
    public bool CommonPlace { get; init; }

    public ImmutableArray<string?> Values => [Id, Line1, Line2, Town, Postcode, PremisesType, Point.Latitude, Point.Longitude, CommonPlace ? "yes" : "no"];
}

/// <summary>A row of <c>vehicles.csv</c>.</summary>
internal sealed record VehicleRow(string Id, string Vrm, string Make, string Model, string Colour, int? Year) : ITownRow
{
    public const string Columns = "id,vrm,make,model,colour,year,common_place,notes";

    public bool CommonPlace { get; init; }
    public string? Notes { get; init; }

    public ImmutableArray<string?> Values => [Id, Vrm, Make, Model, Colour, Year?.ToString(CultureInfo.InvariantCulture), CommonPlace ? "yes" : "no", Notes];
}

/// <summary>A row of <c>phones.csv</c>.</summary>
internal sealed record PhoneRow(string Id, string Number, string? Notes = null) : ITownRow
{
    public const string Columns = "id,number,notes";

    public ImmutableArray<string?> Values => [Id, Number, Notes];
}

/// <summary>A row of <c>accounts.csv</c>.</summary>
internal sealed record AccountRow(string Id, string Platform, string Handle, string? Notes = null) : ITownRow
{
    public const string Columns = "id,platform,handle,notes";

    public ImmutableArray<string?> Values => [Id, Platform, Handle, Notes];
}

/// <summary>A row of <c>organisations.csv</c>.</summary>
internal sealed record OrganisationRow(string Id, string Name, string Type, bool CommonPlace) : ITownRow
{
    public const string Columns = "id,name,type,common_place,notes";

    public ImmutableArray<string?> Values => [Id, Name, Type, CommonPlace ? "yes" : "no", null];
}

/// <summary>A row of <c>objects.csv</c>.</summary>
internal sealed record ObjectRow(string Id, string Type, string Description) : ITownRow
{
    public const string Columns = "id,type,description";

    public ImmutableArray<string?> Values => [Id, Type, Description];
}

/// <summary>A row of <c>events.csv</c>.</summary>
internal sealed record EventRow(string Id, string Type, string From, string? To, string Reference, string Summary) : ITownRow
{
    public const string Columns = "id,type,from,to,ref,summary";

    public ImmutableArray<string?> Values => [Id, Type, From, To, Reference, Summary];
}

/// <summary>A row of <c>reports.csv</c>.</summary>
internal sealed record ReportRow(string Id, string Urn, DateOnly Submitted, string Agency, string Grade, string? Conditions, string Text) : ITownRow
{
    public const string Columns = "id,submitted,agency,source_eval,assessment,handling,conditions,text,urn,indicator";

    /// <summary>The indicator it was recorded against (notices-and-powers.md §6).</summary>
    public string? Indicator { get; init; }

    public ImmutableArray<string?> Values => [Id, Submitted.Iso(), Agency, Grade[..1], Grade[2..3], Grade[4..], Conditions, Text, Urn, Indicator];
}

/// <summary>A row of <c>links.csv</c>, from and to as the town's own ids.</summary>
internal sealed record LinkRow(string Id, Node From, string Kind, Node To, string Observed, string Report, DateOnly Recorded) : ITownRow
{
    public const string Columns =
        "from_kind,from,kind,to_kind,to,observed,report,source_eval,assessment,handling,status,negative,details,id,recorded_at,retracted_at,identity_confidence,audience,restriction";

    /// <summary>The link's own grade, e.g. <c>3 E P</c>; none when it follows its report's.</summary>
    public string? Grade { get; init; }
    public string Status { get; init; } = "reported";
    public bool Negative { get; init; }
    public string? Details { get; init; }
    public DateOnly? Retracted { get; init; }
    public string? Confidence { get; init; }
    public string? Audience { get; init; }
    public string? Restriction { get; init; }

    public ImmutableArray<string?> Values =>
    [
        From.Kind.ToString(), From.Id, Kind, To.Kind.ToString(), To.Id, Observed, Report,
        Grade?[..1], Grade?[2..3], Grade?[4..], Status, Negative ? "yes" : "no", Details, Id,
        Recorded.Morning(), Retracted?.Morning(), Confidence, Audience, Restriction,
    ];
}

/// <summary>Dates as the import format writes them.</summary>
internal static class IsoDates
{
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Nine o'clock of that day, when things are recorded.</summary>
    public static string Morning(this DateOnly day) => $"{day.Iso()}T09:00:00+00:00";
}
