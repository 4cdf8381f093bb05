using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Queries;
using Cse.Intel.Web.Access;

namespace Cse.Intel.Web.Features.Observations;

/// <summary>The form.</summary>
/// <param name="Form">What has been written so far.</param>
/// <param name="MayGrade">True for whoever grades.</param>
/// <param name="MaySearch">True for whoever is offered known records.</param>
/// <param name="InUnit">True for officers and staff of the unit, who also record what others tell them.</param>
public sealed record ObservationPage(ObservationForm Form, bool MayGrade, bool MaySearch, bool InUnit)
{
    /// <summary>The form for somebody; with a row for at least one child.</summary>
    public static ObservationPage For(SignedInUser user, ObservationForm form)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(form);
        var shown = form.Children.Count > 0 ? form : form with { Children = [new()] };
        return new(shown, user.May(Capability.Grade), user.May(Capability.ReadNominal), user.Roles.Any(role => role.IsUnit()));
    }

    /// <summary>How something may be known, in words.</summary>
    public static string SourceWords(string code) => code switch
    {
        "officer" => "A police officer or member of staff",
        "parent" => "A parent or carer",
        "school" => "School or college",
        "residential_staff" => "Staff of a children’s home",
        "child" => "A child or young person",
        "public" => "A member of the public",
        "cctv_anpr" => "CCTV or ANPR",
        _ => "Another way",
    };

    /// <summary>Agencies whose information the unit records, by the names reports use.</summary>
    public static ImmutableArray<(string Code, string Words)> Agencies { get; } =
    [
        .. new[] { RoleCode.OFF, RoleCode.CSC, RoleCode.HEA, RoleCode.EDU, RoleCode.YJS, RoleCode.VOL }
            .Select(role => (role.Agency(), Capital(RecordWords.Agency(role.Agency())))),
    ];

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

/// <summary>Who and what the form names that is new, with what is already known here by like words.</summary>
/// <param name="Part">The part of the form, e.g. <c>Adult</c> or <c>Children[0]</c>.</param>
/// <param name="Words">What was written.</param>
/// <param name="Matches">What is known.</param>
public sealed record KnownAlready(string Part, string Words, IReadOnlyList<KnownRecord> Matches);

/// <summary>The page before saving: what will be recorded, as sentences.</summary>
/// <param name="Preview">What it would write.</param>
/// <param name="Known">What is already known here by like words.</param>
/// <param name="Sent">All fields of the form, to be sent again.</param>
public sealed record CheckPage(ObservationPreviewAnswer Preview, IReadOnlyList<KnownAlready> Known, IReadOnlyList<KeyValuePair<string, string>> Sent);

/// <summary>The page after saving.</summary>
/// <param name="Recorded">What was recorded.</param>
/// <param name="Records">The records it ties, as far as the author sees them.</param>
/// <param name="MayUndo">True for whoever may take their own links back.</param>
public sealed record RecordedPage(ObservationRecorded Recorded, IReadOnlyList<Entity> Records, bool MayUndo)
{
    /// <summary>True when it waits to be graded.</summary>
    public bool IsUngraded => Recorded.Grade == Grade.Ungraded;
}
