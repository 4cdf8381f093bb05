namespace Cse.Intel.Letters.Pdf;

/// <summary>Where a link leads: a web page or a mail address, nothing else.</summary>
internal sealed record LinkTarget
{
    private LinkTarget(string uri, string contents) => (Uri, Contents) = (uri, contents);

    public string Uri { get; }

    /// <summary>What a screen reader says of the link (ISO 14289-1, 7.18.5).</summary>
    public string Contents { get; }

    /// <summary>A page on the web.</summary>
    /// <exception cref="LetterFactException">It is not a whole web address.</exception>
    public static LinkTarget Web(string field, string address) =>
        System.Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            ? new LinkTarget(uri.AbsoluteUri, "Web page " + address)
            : throw new LetterFactException(field, "is not a web address that starts with https://");

    /// <summary>A mailbox.</summary>
    /// <exception cref="LetterFactException">It is not a mail address.</exception>
    public static LinkTarget Mail(string field, string address) =>
        System.Net.Mail.MailAddress.TryCreate(address, out var mail) && mail.Address == address
            ? new LinkTarget("mailto:" + System.Uri.EscapeDataString(mail.User) + "@" + mail.Host, "Mail to " + address)
            : throw new LetterFactException(field, "is not a mail address");
}
