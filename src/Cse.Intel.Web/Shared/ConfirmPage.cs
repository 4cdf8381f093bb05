namespace Cse.Intel.Web.Shared;

/// <summary>A page that asks before something that cannot be undone.</summary>
/// <param name="Question">The question, as the heading.</param>
/// <param name="Consequences">What will happen, a sentence each.</param>
/// <param name="Action">Where the answer posts to.</param>
/// <param name="Button">The words on the button: what it does, not "Yes".</param>
/// <param name="Back">Where "Cancel" leads.</param>
/// <param name="Hidden">Fields to send along.</param>
public sealed record ConfirmPage(
    string Question, IReadOnlyList<string> Consequences, string Action, string Button, string Back,
    IReadOnlyDictionary<string, string>? Hidden = null);
