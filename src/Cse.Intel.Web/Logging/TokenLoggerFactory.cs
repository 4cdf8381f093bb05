namespace Cse.Intel.Web.Logging;

/// <summary>
/// Stands before the log and puts tokens in the place of values of ours (<see cref="ValueTokens"/>): the log itself asks
/// a policy only for <c>{@Value}</c>, and would write what <c>{Value}</c> says of itself.
/// </summary>
internal sealed class TokenLoggerFactory(ILoggerFactory inner) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new TokenLogger(inner.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();

    private sealed class TokenLogger(ILogger inner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (state is IReadOnlyList<KeyValuePair<string, object?>> parts && parts.Any(part => part.Value is { } value && ValueTokens.IsOurs(value)))
                inner.Log(logLevel, eventId, parts.Select(Token).ToList(), exception, Template);
            else
                inner.Log(logLevel, eventId, state, exception, formatter);
        }

        private static KeyValuePair<string, object?> Token(KeyValuePair<string, object?> part) =>
            part.Value is { } value && ValueTokens.IsOurs(value) ? new(part.Key, $"[{value.GetType().Name}]") : part;

        // Asked for by a log that cannot fill the template in itself; the template alone says nothing about anybody.
        private static string Template(List<KeyValuePair<string, object?>> parts, Exception? exception) =>
            parts.Find(part => part.Key == "{OriginalFormat}").Value as string ?? "";
    }
}
