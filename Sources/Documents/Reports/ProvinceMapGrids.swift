/// The squares of each time: lines from the north, words from the west, `.` for none. Units about one place that
/// followed each other under one name share a square, the latest first.
extension ProvinceMap {
  /// The north, as it was until the splits of 1991.
  private static let northUntil1991 = """
    lai-chau-1976 hoang-lien-son-1976 ha-tuyen-1976 cao-bang-1978
    . son-la-1976 vinh-phu-1976 bac-thai-1976 lang-son-1978
    . ha-son-binh-1976 ha-noi-1976 ha-bac-1976 quang-ninh-1976
    . . ha-nam-ninh-1976 hai-hung-1976 hai-phong-1976
    . . thanh-hoa-1976 thai-binh-1976
    . . nghe-tinh-1976

    """

  /// 1976 to 1989.
  static let grid1976 =
    northUntil1991 + """
      . . . binh-tri-thien-1976
      . . . . quang-nam-da-nang-1976 . Hoàng-Sa
      . . . . gia-lai-kon-tum-1976 nghia-binh-1976
      . . . . dak-lak-1976 phu-khanh-1976
      . . tay-ninh-1976 song-be-1976 lam-dong-1976 thuan-hai-1976
      an-giang-1976 dong-thap-1976 long-an-1976 ho-chi-minh-1976 dong-nai-1976 . . Trường-Sa
      kien-giang-1976 hau-giang-1976 cuu-long-1976 tien-giang-1976 vung-tau-con-dao-1979
      minh-hai-1976 . . ben-tre-1976
      """

  /// After the splits of 30/06/1989 along the coast.
  static let grid1989 =
    northUntil1991 + """
      . . . quang-binh-1989
      . . . quang-tri-1989 thua-thien-hue-1989
      . . . . . quang-nam-da-nang-1976 . Hoàng-Sa
      . . . . . quang-ngai-1989
      . . . . gia-lai-kon-tum-1976 binh-dinh-1989
      . . . . dak-lak-1976 phu-yen-1989
      . . tay-ninh-1976 song-be-1976 lam-dong-1976 khanh-hoa-1989
      an-giang-1976 dong-thap-1976 long-an-1976 ho-chi-minh-1976 dong-nai-1976 thuan-hai-1976 . Trường-Sa
      kien-giang-1976 hau-giang-1976 cuu-long-1976 tien-giang-1976 vung-tau-con-dao-1979
      minh-hai-1976 . . ben-tre-1976
      """

  /// After the splits of 1991.
  static let grid1991 = """
    . lai-chau-1976 lao-cai-1991 ha-giang-1991 cao-bang-1978
    . son-la-1976 yen-bai-1991 tuyen-quang-1991 bac-thai-1976 lang-son-1978
    . . vinh-phu-1976 ha-noi-1976 ha-bac-1976 quang-ninh-1976
    . hoa-binh-1991 ha-tay-1991 nam-ha-1991 hai-hung-1976 hai-phong-1976
    . . thanh-hoa-1976 ninh-binh-1991 thai-binh-1976
    . . nghe-an-1991
    . . . ha-tinh-1991
    . . . quang-binh-1989
    . . . quang-tri-1989 thua-thien-hue-1989
    . . . . . quang-nam-da-nang-1976 . Hoàng-Sa
    . . . . kon-tum-1991 quang-ngai-1989
    . . . . gia-lai-1991 binh-dinh-1989
    . . . . dak-lak-1976 phu-yen-1989
    . . . . lam-dong-1976 khanh-hoa-1989
    . . tay-ninh-1976 song-be-1976 dong-nai-1976 ninh-thuan-1991
    an-giang-1976 dong-thap-1976 long-an-1976 ho-chi-minh-1976 ba-ria-vung-tau-1991 binh-thuan-1991 . Trường-Sa
    kien-giang-1976 can-tho-1991 vinh-long-1991 tien-giang-1976
    minh-hai-1976 soc-trang-1991 tra-vinh-1991 ben-tre-1976
    """

  /// The 61 to 64 provinces from the splits of 1997 to the mergers of 2025.
  static let grid1997 = """
    . . lai-chau-2004|lai-chau-1976 lao-cai-1991 ha-giang-1991 cao-bang-1978
    . dien-bien-2004 son-la-1976 yen-bai-1991 tuyen-quang-1991 bac-kan-1997 lang-son-1978
    . . . phu-tho-1997 vinh-phuc-1997 thai-nguyen-1997 bac-giang-1997 quang-ninh-1976
    . . hoa-binh-1991 ha-tay-1991 ha-noi-2008|ha-noi-1976 bac-ninh-1997 hai-duong-1997 hai-phong-1976
    . . . . ha-nam-1997 hung-yen-1997 thai-binh-1976
    . . . thanh-hoa-1976 ninh-binh-1991 nam-dinh-1997
    . . . nghe-an-1991 ha-tinh-1991
    . . . . quang-binh-1989
    . . . . quang-tri-1989 thua-thien-hue-1989|hue-2025 da-nang-1997 . Hoàng-Sa
    . . . . . quang-nam-1997 quang-ngai-1989
    . . . . . kon-tum-1991 binh-dinh-1989
    . . . . . gia-lai-1991 phu-yen-1989
    . . . . dak-nong-2004 dak-lak-2004|dak-lak-1976 khanh-hoa-1989
    . . tay-ninh-1976 binh-phuoc-1997 dong-nai-1976 lam-dong-1976 ninh-thuan-1991
    an-giang-1976 dong-thap-1976 long-an-1976 binh-duong-1997 ba-ria-vung-tau-1991 binh-thuan-1991 . . Trường-Sa
    kien-giang-1976 can-tho-2004|can-tho-1991 tien-giang-1976 ho-chi-minh-1976
    hau-giang-2004 vinh-long-1991 ben-tre-1976 tra-vinh-1991
    ca-mau-1997 bac-lieu-1997 soc-trang-1991
    """

  /// The 34 provinces of Nghị quyết 202/2025/QH15.
  static let grid2025 = """
    lai-chau-2004 lao-cai-2025 tuyen-quang-2025 cao-bang-1978
    dien-bien-2004 son-la-1976 phu-tho-2025 thai-nguyen-2025 lang-son-1978
    . . ha-noi-2008 bac-ninh-2025 quang-ninh-1976
    . . ninh-binh-2025 hung-yen-2025 hai-phong-2025
    . . thanh-hoa-1976
    . . nghe-an-1991 ha-tinh-1991
    . . . quang-tri-2025 hue-2025
    . . . . da-nang-2025 . Hoàng-Sa
    . . . . quang-ngai-2025
    . . . . gia-lai-2025
    . . . . dak-lak-2025 khanh-hoa-2025
    . . tay-ninh-2025 dong-nai-2026|dong-nai-2025 lam-dong-2025
    an-giang-2025 dong-thap-2025 vinh-long-2025 ho-chi-minh-2025 . . . Trường-Sa
    ca-mau-2025 can-tho-2025
    """
}
