/// What huunghi sets in a cluster it makes, in a file of its own that `postgresql.conf` includes.
enum ServerConfiguration {
  static func text(_ options: ClusterOptions) -> String {
    """
    # Made by huunghi with the cluster. Changes here are kept; postgresql.auto.conf (ALTER SYSTEM) wins over it.

    # Reached through a Unix socket only; where that is, the start says.
    listen_addresses = ''
    unix_socket_permissions = 0700
    max_connections = \(options.maximumConnections)

    # A record that was acknowledged is on the disk.
    fsync = \(options.isDurable ? "on" : "off")
    synchronous_commit = \(options.isDurable ? "on" : "off")
    full_page_writes = \(options.isDurable ? "on" : "off")
    wal_compression = on

    # A small machine, shared with other programs.
    shared_buffers = 128MB
    work_mem = 16MB
    maintenance_work_mem = 128MB
    max_wal_size = 1GB
    jit = off

    # The same answers wherever it runs.
    timezone = 'UTC'
    log_timezone = 'UTC'
    datestyle = 'ISO, DMY'
    lc_messages = 'C'

    \(options.isDurable ? log : "# Thrown away with its log: see start.log.")

    """
  }

  /// What ``ServerLog`` says of files. Terse: details of an error hold values of rows, and personal data has no place in
  /// a log file.
  private static let log = """
    logging_collector = on
    log_directory = 'log'
    log_filename = '\(ServerLog.fileName)'
    log_rotation_age = 1d
    log_rotation_size = \(ServerLog.fileMegabytes)MB
    log_file_mode = 0600
    log_error_verbosity = terse
    log_min_error_statement = panic
    log_checkpoints = off
    log_line_prefix = '%m [%p] '
    """
}
