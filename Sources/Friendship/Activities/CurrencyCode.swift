/// Codes of the currencies that an amount can be in: ISO 4217's letters, and those of it that were withdrawn since 1976,
/// since the record goes back so far (SUR, the Soviet rouble).
public enum CurrencyCode {
  /// Whether the three capital letters are a currency's.
  public static func isKnown(_ letters: String) -> Bool { inUse.contains(letters) || withdrawn.contains(letters) }

  /// List one of the standard, without metals, funds, test codes and units of account.
  private static let inUse = letters(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
    COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS
    INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP
    MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR
    SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND
    VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """)

  /// List three, as far as a partner or a donor may have given in it.
  private static let withdrawn = letters(
    """
    ANG ATS BEF BGL BYB BYR CSD CSK CUC DDM DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL NLG PLZ PTE ROL RUR SIT SKK
    SUR TRL UAK YUD YUM ZWL
    """)

  private static func letters(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
