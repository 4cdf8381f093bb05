namespace Cse.Intel.Graph.Access;

/// <summary>
/// What somebody may do: the rows of the permission matrix (intelligence-handling.md §4.3), and the few the product
/// adds. Every route and GraphQL field names one.
/// </summary>
public enum Capability
{
    /// <summary>Submit information: record what was seen.</summary>
    SubmitInformation,
    /// <summary>Sanitise and grade reports.</summary>
    Grade,
    /// <summary>Read sanitised reports with handling code P.</summary>
    ReadReports,
    /// <summary>Read sanitised reports with handling code C.</summary>
    ReadConditionalReports,
    /// <summary>Read records of people of concern, and of places and things.</summary>
    ReadNominal,
    /// <summary>Read the safeguarding part of a child's record.</summary>
    ReadChild,
    /// <summary>See records that are restricted.</summary>
    ReadRestricted,
    /// <summary>Create and edit links, merge people.</summary>
    EditLinks,
    /// <summary>Network charts, at-risk lists and metrics.</summary>
    AskNetwork,
    /// <summary>Draft a Child Abduction Warning Notice.</summary>
    DraftNotice,
    /// <summary>Authorise a notice.</summary>
    AuthoriseNotice,
    /// <summary>Serve a notice.</summary>
    ServeNotice,
    /// <summary>Export charts, lists and letters.</summary>
    Export,
    /// <summary>Bring whole files in.</summary>
    Import,
    /// <summary>Take the whole graph out, restricted records included.</summary>
    ExportEverything,
    /// <summary>Read the audit log.</summary>
    ReadAudit,
    /// <summary>Manage users, roles, tokens and settings.</summary>
    Administer,
    /// <summary>See one's own account and work list.</summary>
    OwnAccount,
}

/// <summary>How far a role holds a capability: the letters of the matrix.</summary>
public enum Grant
{
    /// <summary>No.</summary>
    None,
    /// <summary>Only items of a meeting they attend.</summary>
    MeetingOnly,
    /// <summary>As <see cref="MeetingOnly"/>, in a redacted view.</summary>
    MeetingRedacted,
    /// <summary>As <see cref="MeetingOnly"/>, and only where they are named.</summary>
    MeetingIfNamed,
    /// <summary>Own cases or own agency, in a redacted view.</summary>
    OwnRedacted,
    /// <summary>Own cases or own agency.</summary>
    Own,
    /// <summary>Everything, in a redacted view.</summary>
    Redacted,
    /// <summary>Where the owner lists them.</summary>
    Listed,
    /// <summary>May propose; somebody else decides.</summary>
    Propose,
    /// <summary>Yes.</summary>
    Full,
    /// <summary>Yes, and approves what others propose.</summary>
    Approve,
}
