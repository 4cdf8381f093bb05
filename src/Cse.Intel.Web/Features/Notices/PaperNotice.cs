using Cse.Intel.Graph.Commands;
using Cse.Intel.Graph.Domain.Notices;
using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Web.Features.Notices;

/// <summary>A notice as the form says it now, for its letter only: nothing of it is saved.</summary>
public static class PaperNotice
{
    /// <summary>The notice with the form's contents.</summary>
    public static Notice Of(Notice notice, EligibleBasis basis, EligibilityInputs inputs, NoticeContents contents)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(contents);
        var written = notice with
        {
            State = NoticeState.Draft,
            Basis = basis.Basis.ToString(),
            SubBasis = basis.SubBasis,
            Expires = basis.Expires,
            Support = inputs.Support.Code(),
            Supporter = contents.Supporter,
            Triggers = contents.Triggers,
            Prohibitions = contents.Prohibitions,
            Details = notice.Details.Remove(NoticeDetails.Statement),
        };
        return written.With(NoticeDetails.Statement, contents.Statement).With(NoticeDetails.CareStart, inputs.CareStart);
    }
}
