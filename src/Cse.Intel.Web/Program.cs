using Cse.Intel.Web.Commands;

// The verbs. `import`, `export` and `demo` join this list when the core gives them their work: ImportCommand.Create(…).
return await CommandLine.RunAsync(args,
[
    ServeCommand.Create(),
    TokensCommand.Create(),
    UsersCommand.Create(),
]);
