using Cse.Intel.Letters.Templates.Checks;

namespace Cse.Intel.Letters.Templates;

/// <summary>The notice that another document is about.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="IssuedOn">Its day of issue.</param>
public sealed record NoticeIdentity([property: Line(40)] string Reference, DateOnly IssuedOn);
