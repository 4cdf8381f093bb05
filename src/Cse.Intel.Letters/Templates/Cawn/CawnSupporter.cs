using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates.Cawn;

/// <summary>Who supports the notice: a parent or carer for S2; the local authority or designated officer for S49.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Role">What the person is to the child, e.g. <c>mother</c>, <c>social worker</c>.</param>
/// <param name="Entitlement">Why the person may speak for the child, e.g. <c>has parental responsibility</c>; completes "who ...".</param>
/// <param name="StatementReference">Reference of the written statement.</param>
/// <param name="StatementDate">Date of the statement.</param>
public sealed record CawnSupporter(
    [property: Line(120)] string Name, string Role, string Entitlement, [property: Line(40)] string StatementReference, DateOnly StatementDate);
