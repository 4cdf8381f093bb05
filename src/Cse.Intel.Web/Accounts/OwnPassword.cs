using Microsoft.AspNetCore.Identity;

namespace Cse.Intel.Web.Accounts;

/// <summary>
/// What a password of one's own must be: 12 characters or more, not a common or expected one. No rules on which
/// characters, no change by the calendar (intelligence-handling.md §4.1, "Passwords").
/// </summary>
public sealed class OwnPassword : IPasswordValidator<UserAccount>
{
    /// <summary>The least length, in characters.</summary>
    public const int Least = 12;

    /// <summary>The greatest length, in characters: far above 64, and a bound on what one request may have hashed.</summary>
    public const int Most = 256;

    // What people reach for first when asked for twelve characters, and the words of this place. A password is refused
    // when it is one of these, or is nothing else once they, digits and punctuation are taken away.
    private static readonly string[] Expected =
    [
        "password", "passphrase", "passw0rd", "letmein", "welcome", "qwerty", "qwertyuiop", "asdfgh", "asdfghjkl", "zxcvbn",
        "iloveyou", "monkey", "dragon", "sunshine", "princess", "football", "liverpool", "arsenal", "chelsea", "charlie",
        "superman", "batman", "master", "abc", "admin", "administrator", "changeme", "secret", "trustno", "login", "hello",
        "summer", "winter", "spring", "autumn", "january", "february", "september", "november", "december", "monday", "friday",
        "cse", "intel", "intelligence", "police", "officer", "constabulary", "seiu", "safeguarding", "childprotection",
        "exploitation", "official", "sensitive", "officialsensitive", "detective", "sergeant", "inspector", "metropolitan",
    ];

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<UserAccount> manager, UserAccount user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var problem = Problem(password ?? "", user);
        return Task.FromResult(problem is null
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = "password", Description = problem }));
    }

    /// <summary>What is wrong with a password, fit to show; null when nothing is.</summary>
    public static string? Problem(string password, UserAccount user)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(user);
        if (password.Length < Least)
            return $"Use at least {Least} characters, for example three random words";
        if (password.Length > Most)
            return $"Use at most {Most} characters";
        if (password.Distinct().Count() < 4 || OnlyExpectedWords(password, user))
            return "Choose a password that is harder to guess: not a common one, your name or a word of this service";
        return null;
    }

    private static bool OnlyExpectedWords(string password, UserAccount user)
    {
        var left = new string([.. password.ToLowerInvariant().Where(char.IsLetter)]);
        var own = user.DisplayName.Split(' ').Append(user.UserName ?? "").Append(user.Agency)
            .Select(name => name.ToLowerInvariant()).Where(name => name.Length > 2);
        foreach (var word in Expected.Concat(own).OrderByDescending(word => word.Length))
            left = left.Replace(word, "", StringComparison.Ordinal);
        // A letter or two left over is how people think they have made a common password their own.
        return left.Length < 3;
    }
}
