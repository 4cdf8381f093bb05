using System.Collections.Immutable;
using System.Globalization;
using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Uk = Cse.Intel.Web.Shared.TagHelpers.UkText;

namespace Cse.Intel.Web.Features.Notices;

/// <summary>From the form's words to what the rules and the commands take; what cannot be read is noted at its field.</summary>
public sealed class NoticeReading(ModelStateDictionary problems)
{
    /// <summary>The circumstances.</summary>
    public EligibilityInputs Inputs(NoticeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new()
        {
            Care = CareStatusCodes.TryParse(form.Care ?? "", out var care) ? care : null,
            CareStart = Moment(form.CareStart, nameof(form.CareStart)),
            CareEnd = Moment(form.CareEnd, nameof(form.CareEnd)),
            CareExtended = form.CareExtended,
            Location = form.Elsewhere ? ChildLocation.Elsewhere : ChildLocation.EnglandAndWales,
            RecipientConnected = form.Connected,
            RecipientHasResponsibility = form.HasResponsibility,
            UnmarriedFather = form.UnmarriedFather,
            RecipientRunsRefuge = form.RunsRefuge,
            Support = SupportStatements.TryParse(form.Support, out var support) ? support : SupportStatement.None,
        };
    }

    /// <summary>What is written in it.</summary>
    public NoticeContents Contents(NoticeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new()
        {
            Triggers = [.. form.Triggers.Select(Trigger).OfType<TriggerLine>().OrderBy(line => line.On).Select(line => line.ToString())],
            Prohibitions = [.. Prohibition.List.Where(item => form.Prohibitions.Contains(item.Code)).Select(item => item.Text), .. Lines(form.OtherProhibitions)],
            EnquirySummary = form.EnquirySummary,
            Proportionality = form.Proportionality,
            Supporter = new SupporterLine(form.SupporterName, form.SupporterRole).ToString(),
            Statement = Statement(form),
            Representations = form.Representations,
        };
    }

    /// <summary>The basis chosen; null when none is.</summary>
    public static NoticeBasis? Basis(NoticeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Basis switch { nameof(NoticeBasis.S2) => NoticeBasis.S2, nameof(NoticeBasis.S49) => NoticeBasis.S49, _ => null };
    }

    private TriggerLine? Trigger(TriggerForm form, int index)
    {
        if (form.IsEmpty())
            return null;
        var day = Day(form.On, $"Triggers[{index}].On");
        if (string.IsNullOrWhiteSpace(form.Seen))
            problems.AddModelError($"Triggers[{index}].Seen", "Say what was seen on that day");
        return day is { } on && !string.IsNullOrWhiteSpace(form.Seen) ? new(on, form.Seen.Trim()) : null;
    }

    private string? Statement(NoticeForm form)
    {
        if (string.IsNullOrWhiteSpace(form.StatementReference + form.StatementDate))
            return null;
        var day = Day(form.StatementDate, nameof(form.StatementDate));
        if (string.IsNullOrWhiteSpace(form.StatementReference))
            problems.AddModelError(nameof(form.StatementReference), "Enter the reference of the statement");
        return day is { } on ? new StatementLine(form.StatementReference?.Trim() ?? "", on).ToString() : null;
    }

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private DateOnly? Day(string? text, string field)
    {
        if (DateOnly.TryParse(text, Uk.Culture, out var day))
            return day;
        problems.AddModelError(field, "Enter a day such as 3 May 2026");
        return null;
    }

    private DateTimeOffset? Moment(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateTime.TryParse(text.Trim(), Uk.Culture, DateTimeStyles.None, out var moment))
            return new(moment, UkClock.London.GetUtcOffset(moment));
        problems.AddModelError(field, "Enter a day and time such as 3 May 2026 9:40pm");
        return null;
    }
}
