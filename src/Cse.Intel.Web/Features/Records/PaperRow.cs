using Cse.Intel.Graph.Domain.Pole;
using UkText = Cse.Intel.Graph.Domain.Time.UkText;

namespace Cse.Intel.Web.Features.Records;

/// <summary>A notice, action, meeting or assessment as a line of a person's page.</summary>
/// <param name="Caption">What it is called.</param>
/// <param name="Path">Its page.</param>
/// <param name="State">Where it stands, in a word.</param>
/// <param name="Tag">The class of the tag that carries the word.</param>
/// <param name="Details">When, and what came of it.</param>
public sealed record PaperRow(string Caption, string Path, string State, string Tag, string Details)
{
    private const string Plain = "govuk-tag--grey";

    /// <summary>A notice.</summary>
    public static PaperRow Of(LinkRow row, Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return Of(row, notice.Caption, PayloadFacts.StateWords(notice.State), notice.IsActive ? "govuk-tag--blue" : Plain,
            notice.Served is { } served ? $"served {UkText.Day(served)}" : null,
            notice.Expires is { } end ? $"{(notice.IsActive ? "ends" : "ended")} {UkText.DayAndTime(end)}" : null,
            notice.Review is { } review && notice.IsActive ? $"review {UkText.Day(review)}" : null);
    }

    /// <summary>A disruption action.</summary>
    public static PaperRow Of(LinkRow row, DisruptionAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Of(row, action.Caption, action.Status, Plain, action.When is { } when ? UkText.Date(when) : null, action.Owner, action.Outcome);
    }

    /// <summary>A meeting.</summary>
    public static PaperRow Of(LinkRow row, Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return Of(row, $"Meeting {meeting.Reference}", meeting.Type ?? "meeting", Plain,
            meeting.When is { } when ? UkText.Date(when) : null, meeting.Outcome, meeting.ReviewBy is { } review ? $"review by {UkText.Day(review)}" : null);
    }

    /// <summary>An assessment; its level is a person's judgement.</summary>
    public static PaperRow Of(LinkRow row, Assessment made)
    {
        ArgumentNullException.ThrowIfNull(made);
        return Of(row, $"Assessment {made.Reference}", made.Level?.ToLowerInvariant() ?? "no level", Plain,
            made.When is { } when ? UkText.Date(when) : null, made.Assessor, made.Indicators.Length > 0 ? $"indicators {string.Join(", ", made.Indicators)}" : null);
    }

    private static PaperRow Of(LinkRow row, string caption, string state, string tag, params ReadOnlySpan<string?> details)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(caption, row.FarPath, state, tag, string.Join("; ", details.ToArray().Where(detail => !string.IsNullOrWhiteSpace(detail))));
    }
}
